/** The look of a gallery. It answers to no script: what is shown is chosen by the boxes at its top. */
export const galleryStyle = `
:root { color-scheme: light dark; --page: light-dark(#eef1f5, #0f1318); --sheet: light-dark(#fff, #1a2028); --ink: light-dark(#1b2530, #e8edf2); --soft: light-dark(#55616f, #a7b3c0); --line: light-dark(#d3dae2, #36414d); --accent: light-dark(#0b5cad, #8cc2f7); --tint: light-dark(#e6f0fb, #1f2e3e); --warn: light-dark(#a12a1c, #ffab9f); }
:root:has(#scheme-light:checked) { color-scheme: light; }
:root:has(#scheme-dark:checked) { color-scheme: dark; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; overflow-wrap: anywhere; }
header, main { max-width: 90rem; margin: 0 auto; padding: 0 clamp(.75rem, 3vw, 2rem); }
header { padding-top: 2rem; }
h1 { margin: 0; font-size: clamp(1.5rem, 4vw, 2.1rem); line-height: 1.25; text-wrap: balance; }
h2 { margin: 0; font-size: 1.3rem; line-height: 1.35; }
h2::first-letter { text-transform: uppercase; }
h3 { margin: 0; font-size: .95rem; }
p { margin: .25rem 0 0; }
a { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.soft { color: var(--soft); }
.choices { display: flex; flex-wrap: wrap; gap: .75rem 1.5rem; margin: 1.25rem 0 0; }
fieldset { display: flex; flex-wrap: wrap; align-items: center; gap: .25rem; margin: 0; padding: 0; border: 0; }
legend { float: left; margin-right: .5rem; color: var(--soft); font-size: .875rem; }
label { position: relative; display: inline-block; padding: .3rem .8rem; border: 1px solid var(--line); border-radius: 2rem; background: var(--sheet); font-size: .875rem; cursor: pointer; }
label:has(:checked) { border-color: var(--accent); background: var(--tint); color: var(--accent); font-weight: 600; }
label:has(:focus-visible) { outline: 3px solid var(--accent); outline-offset: 2px; }
label input { position: absolute; inset: 0; margin: 0; opacity: 0; cursor: pointer; }
nav ol { display: flex; flex-wrap: wrap; gap: .25rem 1rem; margin: 1.25rem 0 0; padding: 0; list-style: none; font-size: .9rem; }
nav a { display: inline-block; padding: .2rem 0; }
section { margin: 2rem 0 0; padding: 1.5rem 0 0; border-top: 1px solid var(--line); }
.cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); gap: 1.25rem; margin: 1rem 0 0; align-items: start; }
article { overflow: hidden; border: 1px solid var(--line); border-radius: .6rem; background: var(--sheet); }
.card-head { display: flex; flex-wrap: wrap; align-items: baseline; gap: .15rem .6rem; padding: .65rem .9rem; border-bottom: 1px solid var(--line); font-size: .875rem; }
.tag { padding: .05rem .5rem; border-radius: 1rem; background: var(--tint); color: var(--accent); font-size: .8rem; font-weight: 600; text-transform: uppercase; }
.subject { padding: .6rem .9rem 0; font-weight: 600; }
iframe { display: block; width: 100%; height: 34rem; border: 0; resize: vertical; }
pre { max-height: 34rem; margin: 0; padding: .9rem; overflow: auto; white-space: pre-wrap; font: .8rem/1.6 ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.bubble { max-width: 24rem; margin: .9rem; padding: .75rem 1rem; border-radius: 1.1rem 1.1rem 1.1rem .25rem; background: var(--tint); white-space: pre-line; }
details summary { padding: .75rem .9rem; cursor: pointer; color: var(--accent); }
.trouble { margin: 1rem 0 0; padding: .75rem 1rem; border-left: 4px solid var(--warn); background: var(--sheet); }
.later { margin: 1rem 0 0; color: var(--soft); }
footer { max-width: 90rem; margin: 2.5rem auto 0; padding: 1rem clamp(.75rem, 3vw, 2rem) 2rem; color: var(--soft); font-size: .875rem; }
@media print { .choices, nav { display: none; } iframe { height: 60rem; } article { break-inside: avoid; } }
`
