import { quoted } from '#report/safe-text.ts'
import { configuration } from '#rules/configuration.ts'
import { exampleConfig } from '#rules/example.ts'
import type { Rule } from '#rules/rule.ts'

/** The darkest light and the lightest dark surface on which the release calendar prints links. */
const surfaces = { accent: '#f6f7f9', accentDark: '#181f27' } as const

/** WCAG 2.2, 1.4.3. */
const least = 4.5

const manifest = `id: 2026-12-email
created: 2026-11-23T10:00
title: { vi: Sửa lỗi gửi thư, en: E-mail fixes }
class: minor
product: office
window: { start: 2026-12-05T22:00, end: 2026-12-05T23:00 }
changes:
  - { kind: fixed, text: { vi: Thư không còn gửi hai lần, en: E-mails are no longer sent twice } }
`

const inColours = (accent: string, accentDark: string) => ({
  files: {
    'relctl.yaml': `${exampleConfig}site:\n  colours: { accent: "${accent}", accentDark: "${accentDark}" }\n`,
    'releases/2026-12-email.yaml': manifest,
  },
})

export const lowContrast: Rule = {
  id: 'text/low-contrast',
  severity: 'error',
  summary: {
    en: 'The colours of the release calendar can be read on its pages.',
    vi: 'Màu của lịch nâng cấp đọc rõ được trên trang.',
  },
  why: 'A brand colour that looks fine on a poster can be too pale for small letters. Links that some customers cannot read lead them nowhere; WCAG 2.2 asks for a contrast of 4.5 to 1.',
  bad: inColours('#f5a623', '#8cc2f7'),
  good: inColours('#8a4b00', '#ffc46b'),
  *check(facts) {
    const config = configuration(facts)
    const colours = config?.data.site?.colours
    if (!config || !colours) return
    for (const [name, surface] of Object.entries(surfaces)) {
      const colour = colours[name as keyof typeof surfaces]
      const ratio = colour === undefined ? least : contrast(colour, surface)
      if (colour === undefined || ratio >= least) continue
      yield {
        file: config.file,
        path: ['site', 'colours', name],
        at: 'value',
        message: `found the colour ${quoted(colour)} with a contrast of ${rounded(ratio)} to 1, expected at least ${least} to 1`,
        hint: `take a ${name === 'accent' ? 'darker' : 'lighter'} shade of it`,
      }
    }
  },
}

/** Down to a tenth, so that what is too little never reads as enough. */
function rounded(ratio: number): string {
  return (Math.floor(ratio * 10) / 10).toFixed(1)
}

/** Contrast of two colours (WCAG), from 1 to 21. @param a `#rrggbb` */
function contrast(a: string, b: string): number {
  const [light = 1, dark = 0] = [a, b].map(luminance).sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
