import { escapeFor } from './escape.ts'
import { galleryStyle } from './gallery-style.ts'

/** One text as the gallery shows it. */
export type Exhibit = {
  readonly channel: string
  readonly format: string
  readonly locale: string
  readonly file: string
} & (
  | { readonly subject: string; readonly text: string }
  /** Why there is no text: `early` when only something has not happened yet. */
  | { readonly problems: readonly string[]; readonly early: boolean }
)

/** The texts of one step of a ladder. */
export type Exhibition = {
  readonly step: string
  readonly title: string
  /** Who reads it, until when it goes out and how it stands, in words. */
  readonly about: string
  readonly exhibits: readonly Exhibit[]
}

export type Gallery = {
  readonly release: string
  readonly locale: string
  readonly title: string
  readonly about: string
  readonly exhibitions: readonly Exhibition[]
  /** What made it, and for when. */
  readonly imprint: string
}

/**
 * All notices of a release on one page, each as its reader sees it. The page asks for nothing from anywhere and runs
 * nothing: mails and web pages stand in frames that may do nothing at all.
 */
export function galleryPage({ release, locale, title, about, exhibitions, imprint }: Gallery): string {
  const all = exhibitions.flatMap(({ exhibits }) => exhibits)
  const choices = [
    choice('locale', 'Language', 'all', distinct(all, 'locale')),
    choice('channel', 'Channel', 'all', distinct(all, 'channel')),
    choice('scheme', 'Colours', 'as your system', ['light', 'dark']),
  ]
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Notices of ${html(release)}</title>
<style>${galleryStyle}${filters('locale', distinct(all, 'locale'))}${filters('channel', distinct(all, 'channel'))}</style>
</head>
<body>
<header>
<p class="soft">Notices of ${html(release)}</p>
<h1 lang="${html(locale)}">${html(title)}</h1>
<p class="soft">${html(about)}</p>
<div class="choices">
${choices.join('\n')}
</div>
<nav aria-label="Notices"><ol>
${exhibitions.map(({ step }) => `<li><a href="#${html(step)}">${html(step)}</a></li>`).join('\n')}
</ol></nav>
</header>
<main>
${exhibitions.map(exhibition).join('\n')}
</main>
<footer>${html(imprint)}</footer>
</body>
</html>
`
}

function html(text: string): string {
  return escapeFor('html', text, 'text')
}

function distinct(exhibits: readonly Exhibit[], name: 'locale' | 'channel'): readonly string[] {
  return [...new Set(exhibits.map((one) => one[name]))]
}

function choice(name: string, legend: string, all: string, values: readonly string[]): string {
  const box = (id: string, label: string, checked: string) =>
    `<label><input type="radio" name="${name}" id="${name}-${html(id)}"${checked}>${html(label)}</label>`
  const boxes = [box('all', all, ' checked'), ...values.map((value) => box(value, value, ''))]
  return `<fieldset><legend>${legend}</legend>${boxes.join('')}</fieldset>`
}

/** Hides what was not chosen. Names of languages and channels are letters, digits and hyphens. */
function filters(name: 'locale' | 'channel', values: readonly string[]): string {
  return values
    .map((value) => `:root:has(#${name}-${value}:checked) article:not([data-${name}="${value}"]) { display: none; }\n`)
    .join('')
}

function exhibition({ step, title, about, exhibits }: Exhibition): string {
  const shown = exhibits.flatMap((one) => ('text' in one ? [card(one)] : []))
  const missing = exhibits.flatMap((one) => ('text' in one ? [] : [one]))
  const told = (early: boolean) => [
    ...new Set(missing.filter((one) => one.early === early).flatMap(({ problems }) => problems)),
  ]
  const trouble = told(false).map((text) => `<p class="trouble">${html(text)}</p>`)
  const later = told(true).map((text) => `<p class="later">${html(text)}</p>`)
  const cards = shown.length === 0 ? '' : `<div class="cards">\n${shown.join('\n')}\n</div>`
  return `<section id="${html(step)}" aria-labelledby="${html(step)}-title">
<h2 id="${html(step)}-title">${html(title)}</h2>
<p class="soft">${html(about)}</p>
${[...trouble, ...later, cards].filter((part) => part !== '').join('\n')}
</section>`
}

type Shown = Extract<Exhibit, { text: string }>

function card(one: Shown): string {
  const { channel, format, locale, file } = one
  return `<article data-locale="${html(locale)}" data-channel="${html(channel)}">
<div class="card-head"><h3>${html(channel)} · ${html(format)}</h3><span class="tag">${html(locale)}</span><span class="soft">${html(file)}</span></div>
${look(one)}
</article>`
}

/**
 * How a text looks to whom it reaches: pages in a frame that may do nothing, short messages as a bubble, what machines
 * read folded away.
 */
function look({ channel, format, locale, file, subject, text }: Shown): string {
  const lang = html(locale)
  if (format === 'html')
    return `<p class="subject" lang="${lang}">${html(subject)}</p>
<iframe sandbox="" loading="lazy" title="${html(file)}" srcdoc="${html(text)}"></iframe>`
  const body = `<pre tabindex="0" lang="${lang}" aria-label="${html(file)}">${html(text)}</pre>`
  if (bubbles.has(channel) && format === 'txt') return `<p class="bubble" lang="${lang}">${html(text.trimEnd())}</p>`
  return prose.has(format) ? body : `<details><summary>${html(subject)}</summary>${body}</details>`
}

/** Channels whose texts arrive as a message on a telephone. */
const bubbles: ReadonlySet<string> = new Set(['sms', 'zalo'])
/** Formats that people read as they are. */
const prose: ReadonlySet<string> = new Set(['txt', 'md'])
