import { describe, expect, it } from 'vitest'
import { exampleConfig, exampleNow } from '../../src/rules/example.ts'
import { readLogo } from '../../src/site/logo.ts'
import { check } from '../world.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const svg = (content: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${content}</svg>\n`
const judge = (path: string, content: Uint8Array) => readLogo(path, { ok: true, bytes: content })

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

describe('a logo', () => {
  it.each([
    ['logo.svg', bytes(svg('<path d="M4 4h24" stroke="url(#g)"/><use href="#mark"/>'))],
    ['logo.png', png],
    ['logo.jpg', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0])],
    ['logo.webp', bytes('RIFF\0\0\0\0WEBPVP8 ')],
  ])('%s is kept byte for byte', (path, content) => {
    expect(judge(path, content)).toEqual({ ok: true, value: { extension: path.slice(5), bytes: content } })
  })

  it.each([
    '<script>alert(1)</script>',
    '<SCRIPT href="#a"/>',
    '<circle r="4" onload="alert(1)"/>',
    "<g\nonclick = 'alert(1)'/>",
    '<a href="javascript:alert(1)"><circle r="4"/></a>',
    '<a xlink:href="&#x6a;avascript:alert(1)"/>',
    '<image href="https://elsewhere.example/pixel.png"/>',
    '<use href="https://elsewhere.example/sprite.svg#a"/>',
    '<style>@import "https://elsewhere.example/a.css";</style>',
    '<style>g { fill: url(https://elsewhere.example/a.svg#b) }</style>',
    '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>',
    '<set attributeName="xlink:href" to="javascript:alert(1)"/>',
  ])('that does more than show is refused: %s', (content) => {
    const told = {
      problem: 'found a script or an outside address in "logo.svg"',
      hint: 'save the picture as plain SVG',
    }
    expect(judge('logo.svg', bytes(svg(content)))).toEqual({ ok: false, ...told })
  })

  it('that hides its text in another encoding, or is not what its name tells, is refused', () => {
    const wide = Buffer.from(`\ufeff${svg('<script/>')}`, 'utf16le')
    expect(judge('logo.svg', wide)).toMatchObject({
      ok: false,
      problem: expect.stringContaining('no picture of the kind'),
    })
    const mixed = Buffer.concat([bytes(svg('')), Buffer.from([0])])
    expect(judge('logo.svg', mixed)).toMatchObject({ ok: false, problem: expect.stringContaining('not UTF-8') })
    expect(judge('logo.png', bytes('<html>'))).toMatchObject({ ok: false })
    expect(judge('logo.svg', png)).toMatchObject({ ok: false })
  })

  it('has at most 16 KiB', () => {
    const padded = (size: number) => bytes(svg('').padEnd(size, ' '))
    expect(judge('logo.svg', padded(16 * 1024))).toMatchObject({ ok: true })
    expect(judge('logo.svg', padded(16 * 1024 + 1))).toEqual({
      ok: false,
      problem: '"logo.svg" has 16385 bytes, expected at most 16384',
      hint: 'make it smaller; every page loads it',
    })
  })

  it('that is not there is found by check, at its place in relctl.yaml', async () => {
    const files = { 'relctl.yaml': `${exampleConfig}site:\n  logo: assets/logo.svg\n` }
    const found = await check({ now: exampleNow, files })
    expect(found.map(({ rule, file, message }) => `${rule} ${file} ${message}`)).toEqual([
      'file/logo relctl.yaml the file "assets/logo.svg" cannot be read (missing)',
    ])
  })
})
