import type { Group, ReportOutput } from '../generated/types/report-output.ts'
import { amountCell, type Cell, plain, refsCell, releaseCell, type Section, type Tone } from './report-section.ts'
import { inEnglish, sayChange, sayMoment, sayValue } from './report-words.ts'

type Line = ReportOutput['summary'][number]

/** The figures that count most. */
export function summarySection({ summary, before }: ReportOutput): Section {
  return {
    id: 'summary',
    title: 'At a glance',
    columns: [
      { title: 'figure' },
      { title: 'value', numeric: true },
      { title: '' },
      { title: before.id, numeric: true },
      { title: 'change', numeric: true },
      { title: 'releases' },
    ],
    rows: summary
      .filter(isTold)
      .map((line) => [
        plain(line.title),
        { text: sayValue(line.value, line.unit), tone: line.id === 'outcome-missing' ? 'bad' : undefined },
        { text: '', bar: line.unit === '%' && line.value !== null ? line.value / 100 : null },
        plain(sayValue(line.before, line.unit)),
        { text: sayChange(line.value, line.before, line.unit), tone: changeTone(line) },
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

export function classesSection({ classes, before }: ReportOutput): Section {
  return groupSection('classes', 'Releases by class', classes, before.id)
}

export function productsSection({ products, before }: ReportOutput): Section {
  return groupSection('products', 'Releases by product', products, before.id)
}

function groupSection(id: string, title: string, groups: readonly Group[], before: string): Section {
  const most = Math.max(1, ...groups.map(({ releases }) => releases))
  const counted = ['done', 'rolled back', 'ahead', 'called off', 'no outcome']
  return {
    id,
    title,
    columns: [
      { title: id === 'classes' ? 'class' : 'product' },
      { title: '' },
      { title: 'all', numeric: true },
      ...counted.map((title) => ({ title, numeric: true as const, spare: true as const })),
      { title: before, numeric: true },
      { title: 'releases' },
    ],
    rows: groups.map((group) => groupRow(group, most)),
    empty: 'no releases',
  }
}

function groupRow(group: Group, most: number): readonly Cell[] {
  return [
    plain(group.name ?? '(none)'),
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
export function releasesSection({ releases, period }: ReportOutput): Section {
  return {
    id: 'releases',
    title: 'The releases',
    ...(releases.every(({ belongs }) => belongs)
      ? {}
      : { note: `Elsewhere: not of ${period.id}, but a figure counts them.` }),
    columns: [
      { title: 'no.' },
      { title: 'release' },
      { title: 'title' },
      { title: 'class' },
      { title: 'product' },
      { title: 'start' },
      { title: 'state' },
    ],
    rows: releases.map((release, index) => [
      plain(`[${index + 1}]`),
      { ...releaseCell(release.id), anchor: true },
      plain(inEnglish(release.title)),
      plain(release.class),
      plain(release.product ?? ''),
      { text: sayMoment(release.start), tone: release.belongs ? undefined : 'faint' },
      stateCell(release),
    ]),
    empty: 'no releases',
  }
}

function stateCell({ state, outcome, retroactive, belongs }: ReportOutput['releases'][number]): Cell {
  const marks = [
    outcome === 'outcome-missing' ? `${state}, outcome missing` : state,
    ...(retroactive ? ['retroactive'] : []),
    ...(belongs ? [] : ['elsewhere']),
  ]
  const tones: Partial<Record<typeof outcome, Tone>> = { 'outcome-missing': 'bad', 'rolled-back': 'bad', done: 'good' }
  return { text: marks.join(', '), tone: tones[outcome] }
}
