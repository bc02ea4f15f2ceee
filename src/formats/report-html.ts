import type { ReportOutput } from '../generated/types/report-output.ts'
import { escapeHtml } from './html.ts'
import { sayAt } from './plan-words.ts'
import { type Cell, type Numbers, numbersOf, runsOf, type Section } from './report-section.ts'
import { sectionsOf, titleOf, warningsOf } from './report-sections.ts'
import { reportStyle } from './report-style.ts'

/** One page that needs nothing else: no script, no request, light and dark, A4 in print. */
export function reportHtml(report: ReportOutput): string {
  const { now, period, before } = report
  const numbers = numbersOf(report)
  const [summary, ...sections] = sectionsOf(report, 'en')
  const title = escapeHtml(titleOf(report, 'en'))
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>
${reportStyle}</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p>${period.from} to ${period.to}, beside ${escapeHtml(before.id)}. Made at ${escapeHtml(sayAt(now))} (${now.slice(19)}).</p>
${warningsOf(report, 'en')
  .map((warning) => `<p class="warning"><strong>${escapeHtml(warning)}</strong></p>`)
  .join('\n')}
</header>
<main>
${summary ? sectionHtml(summary, numbers) : ''}
<nav aria-label="Sections">
<ul>
${sections.map(({ id, title: name, rows }) => `<li><a href="#${id}"${rows.length === 0 ? ' class="faint"' : ''}>${escapeHtml(name)}</a></li>`).join('\n')}
</ul>
</nav>
${sections.map((section) => sectionHtml(section, numbers)).join('\n')}
</main>
</body>
</html>
`
}

function sectionHtml(section: Section, numbers: Numbers): string {
  const { id, title, note, rows, empty } = section
  const told = note === undefined || rows.length === 0 ? '' : `\n<p class="note">${escapeHtml(note)}</p>`
  const body = rows.length === 0 ? `<p class="faint">${escapeHtml(empty)}</p>` : tableHtml(section, numbers)
  const open = rows.length === 0 ? ' class="empty"' : ''
  return `<section id="${id}"${open} aria-labelledby="${id}-title">
<h2 id="${id}-title">${escapeHtml(title)}</h2>${told}
${body}
</section>`
}

/** The frame can be scrolled by keyboard where the table is wider than the screen. */
function tableHtml({ id, columns, rows }: Section, numbers: Numbers): string {
  const head = columns.map(({ title, numeric }) =>
    title === '' ? '<td></td>' : `<th scope="col"${numeric ? ' class="number"' : ''}>${escapeHtml(title)}</th>`,
  )
  const body = rows.map((row) => {
    const cells = row.map((cell, index) =>
      cellHtml(cell, {
        name: index === 0 ? 'th scope="row"' : 'td',
        numeric: columns[index]?.numeric === true,
        numbers,
      }),
    )
    return `<tr${anchorOf(row, numbers)}>${cells.join('')}</tr>`
  })
  return `<div class="table" tabindex="0" role="group" aria-labelledby="${id}-title">
<table>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>
</div>`
}

function anchorOf(row: readonly Cell[], numbers: Numbers): string {
  const release = row.find(({ anchor }) => anchor)?.release
  const number = release === undefined ? undefined : numbers.get(release)
  return number === undefined ? '' : ` id="r${number}"`
}

type CellOptions = { readonly name: string; readonly numeric: boolean; readonly numbers: Numbers }

function cellHtml(cell: Cell, { name, numeric, numbers }: CellOptions): string {
  const classes = [...(numeric ? ['number'] : []), ...(cell.tone === undefined ? [] : [cell.tone])]
  const open = classes.length === 0 ? name : `${name} class="${classes.join(' ')}"`
  return `<${open}>${contentHtml(cell, numbers)}</${name.slice(0, 2)}>`
}

function contentHtml(cell: Cell, numbers: Numbers): string {
  if (cell.bar !== undefined) return barHtml(cell.bar)
  if (cell.refs !== undefined) return runsOf(cell.refs, numbers).map(runHtml).join(' ')
  const text = escapeHtml(cell.text)
  const number = cell.release === undefined || cell.anchor ? undefined : numbers.get(cell.release)
  return number === undefined ? text : `<a href="#r${number}">${text}</a>`
}

function runHtml([from, to]: readonly [number, number]): string {
  const link = (number: number) => `<a href="#r${number}">${number}</a>`
  return from === to ? link(from) : `${link(from)}–${link(to)}`
}

/** A drawing of a number that stands beside it. */
function barHtml(part: number | null): string {
  if (part === null) return ''
  const width = Math.round(Math.min(1, Math.max(0, part)) * 1000) / 10
  return `<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="whole" width="100" height="8"/><rect class="part" width="${width}" height="8"/></svg>`
}
