import type { Group, ReportOutput } from '../generated/types/report-output.ts'
import type { Lang } from '../words/lang.ts'
import { inLang } from '../words/lang.ts'
import { lifeWords } from '../words/life.ts'
import { reportWords } from '../words/report.ts'
import { columnWords } from '../words/report-columns.ts'
import { figureWords } from '../words/report-figures.ts'
import { amountCell, type Cell, plain, refsCell, releaseCell, type Section, type Tone } from './report-section.ts'
import { sayChange, sayMoment, sayValue } from './report-words.ts'

type Line = ReportOutput['summary'][number]

/** The figures that count most. */
export function summarySection({ summary, before }: ReportOutput, lang: Lang): Section {
  const column = columnWords[lang]
  const words = figureWords[lang].summary
  return {
    id: 'summary',
    title: words.title,
    columns: [
      { title: column.figure },
      { title: column.value, numeric: true },
      { title: '' },
      { title: before.id, numeric: true },
      { title: column.change, numeric: true },
      { title: column.releases },
    ],
    rows: summary
      .filter(isTold)
      .map((line) => [
        plain(words.figures[line.id]),
        { text: sayValue(line.value, line.unit, lang), tone: line.id === 'outcome-missing' ? 'bad' : undefined },
        { text: '', bar: line.unit === '%' && line.value !== null ? line.value / 100 : null },
        plain(sayValue(line.before, line.unit, lang)),
        { text: sayChange(line.value, line.before, line.unit, lang), tone: changeTone(line) },
        refsCell(line.refs),
      ]),
    empty: '',
  }
}

/** A missing outcome is told when there is one; its absence says nothing. */
function isTold({ id, value, before }: Line): boolean {
  return id !== 'outcome-missing' || Boolean(value) || Boolean(before)
}

function changeTone({ value, before, better }: Line): Tone | undefined {
  if (value === null || before === null || better === null || value === before) return 'faint'
  return value > before === (better === 'more') ? 'good' : 'bad'
}

export function classesSection({ classes, before }: ReportOutput, lang: Lang): Section {
  return groupSection('classes', classes, before.id, lang)
}

export function productsSection({ products, before }: ReportOutput, lang: Lang): Section {
  return groupSection('products', products, before.id, lang)
}

function groupSection(id: 'classes' | 'products', groups: readonly Group[], before: string, lang: Lang): Section {
  const column = columnWords[lang]
  const words = figureWords[lang]
  const most = Math.max(1, ...groups.map(({ releases }) => releases))
  const counted = [column.done, column.rolledBack, column.ahead, column.calledOff, column.noOutcome]
  return {
    id,
    title: words[id].title,
    columns: [
      { title: id === 'classes' ? column.class : column.product },
      { title: '' },
      { title: column.all, numeric: true },
      ...counted.map((title) => ({ title, numeric: true as const, spare: true as const })),
      { title: before, numeric: true },
      { title: column.releases },
    ],
    rows: groups.map((group) => groupRow(group, most, words.unnamed)),
    empty: reportWords[lang].noReleases,
  }
}

function groupRow(group: Group, most: number, unnamed: string): readonly Cell[] {
  return [
    plain(group.name ?? unnamed),
    { text: '', bar: group.releases / most },
    amountCell(group.releases),
    amountCell(group.done, 'good'),
    amountCell(group.rolledBack, 'bad'),
    amountCell(group.ahead),
    amountCell(group.calledOff, 'warn'),
    amountCell(group.outcomeMissing, 'bad'),
    amountCell(group.before),
    refsCell(group.refs),
  ]
}

/** The releases behind the numbers. */
export function releasesSection({ releases, period }: ReportOutput, lang: Lang): Section {
  const column = columnWords[lang]
  const words = figureWords[lang].releases
  return {
    id: 'releases',
    title: words.title,
    ...(releases.every(({ belongs }) => belongs) ? {} : { note: words.elsewhere(period.id) }),
    columns: [
      { title: column.number },
      { title: column.release },
      { title: column.title },
      { title: column.class },
      { title: column.product },
      { title: column.start },
      { title: column.state },
    ],
    rows: releases.map((release, index) => [
      plain(`[${index + 1}]`),
      { ...releaseCell(release.id), anchor: true },
      plain(inLang(release.title, lang) ?? ''),
      plain(release.class),
      plain(release.product ?? ''),
      { text: sayMoment(release.start, lang), tone: release.belongs ? undefined : 'faint' },
      stateCell(release, lang),
    ]),
    empty: reportWords[lang].noReleases,
  }
}

function stateCell({ state, outcome, retroactive, belongs }: ReportOutput['releases'][number], lang: Lang): Cell {
  const words = lifeWords[lang]
  const told = words.release[state]
  const { marks: names } = figureWords[lang].releases
  const marks = [
    outcome === 'outcome-missing' ? words.outcomeMissing(told) : told,
    ...(retroactive ? [names.retroactive] : []),
    ...(belongs ? [] : [names.elsewhere]),
  ]
  const tones: Partial<Record<typeof outcome, Tone>> = { 'outcome-missing': 'bad', 'rolled-back': 'bad', done: 'good' }
  return { text: marks.join(', '), tone: tones[outcome] }
}
