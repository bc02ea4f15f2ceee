/** The look of a report: quiet tables, colour only where something is to be seen, no frames. */
export const reportStyle = `:root {
  color-scheme: light dark;
  --text: #1c2329; --faint: #5c6770; --line: #d9dfe4; --page: #ffffff; --band: #f4f6f8;
  --link: #0b57a4; --good: #1a6e3c; --warn: #8a5300; --bad: #b3261e; --bar: #2f7d5b; --rail: #e3e8ec;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e6eaed; --faint: #a3afb9; --line: #36414a; --page: #14191d; --band: #1c2328;
    --link: #8cc0f5; --good: #7fd6a3; --warn: #f0bd6d; --bad: #ff9c94; --bar: #5fb88e; --rail: #2c353c;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 64rem; color: var(--text); background: var(--page);
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
h1 { margin: 0; font-size: 1.875rem; line-height: 1.2; letter-spacing: -0.01em; }
h2 { margin: 2.5rem 0 0.5rem; font-size: 1.1875rem; line-height: 1.3; }
p { margin: 0.5rem 0; }
a { color: var(--link); }
header p, .note, .faint { color: var(--faint); }
nav a.faint { color: var(--faint); }
.warning { padding: 0.5rem 0.75rem; border-inline-start: 4px solid var(--warn); background: var(--band); }
header .warning { color: var(--text); }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; margin: 1.5rem 0 0; padding: 0; list-style: none; font-size: 0.9375rem; }
.table { overflow-x: auto; }
table { width: 100%; min-width: 38rem; border-collapse: collapse; font-size: 0.9375rem; font-variant-numeric: tabular-nums; }
th, td { padding: 0.375rem 0.75rem 0.375rem 0; text-align: start; vertical-align: top; border-bottom: 1px solid var(--line); }
thead th { color: var(--faint); font-weight: 600; white-space: nowrap; }
tbody th { font-weight: inherit; }
.empty { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 0.75rem; }
.empty h2, .empty p { margin: 0.5rem 0 0; }
.empty h2 { font-size: 1rem; }
.number { text-align: end; white-space: nowrap; }
td.good { color: var(--good); } td.warn { color: var(--warn); } td.bad { color: var(--bad); font-weight: 600; }
tr:target > * { background: var(--band); }
.bar { display: block; width: 7rem; height: 0.5rem; margin-top: 0.5rem; }
.bar .whole { fill: var(--rail); } .bar .part { fill: var(--bar); }
td.warn .part { fill: var(--warn); } td.bad .part { fill: var(--bad); }
#summary table { font-size: 1rem; }
#summary td:nth-of-type(1) { font-weight: 600; }
@media print {
  @page { size: A4; margin: 16mm 14mm; }
  :root { --text: #000; --faint: #444; --page: #fff; --link: #000; color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 9.5pt; }
  table, #summary table { font-size: 8.5pt; }
  nav { display: none; }
  .table { overflow: visible; } table { min-width: 0; }
  h2, thead, tr { break-inside: avoid; } h2 { break-after: avoid; margin-top: 1.25rem; }
  .bar { width: 4.5rem; print-color-adjust: exact; }
  a { text-decoration: none; }
}
`
