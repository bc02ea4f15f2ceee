import { describe, expect, test } from 'vitest'
import { openRenderer } from '../../src/notices/render.ts'
import { specimen } from '../../src/notices/specimen.ts'
import { shippedChannels } from '../../src/notices/store.ts'
import { expectValid, schemas } from '../schema.ts'
import { inputOf, problems, stage, value, viewOf, words } from './stage.ts'

const world = await stage()
const view = viewOf(world, 'minimal')
const voice = inputOf(world, 'minimal')

/** The texts with templates of the repository in front. */
function rendered(own: Readonly<Record<string, string>>, format = 'txt', seen: object = view) {
  return openRenderer((path) => own[path]).render(seen as typeof view, format, voice)
}

const txt = (text: string) => rendered({ 'email/notice.txt.hbs': text })
const html = (text: string) => rendered({ 'email/notice.html.hbs': text }, 'html')
const told = (text: string) => problems(txt(text)).map(({ line, message }) => `${line}: ${message}`)

describe('a template of the repository', () => {
  test('replaces the shipped one of the same path', () => {
    expect(value(txt('{{text.title}}\n')).text).toBe('Thông báo: Nâng cấp định kỳ\n')
  })

  test('replaces a single partial', () => {
    const own = { 'partials/closing.txt.hbs': 'Hẹn gặp lại, {{brand}}.\n' }
    expect(value(rendered(own)).text).toMatch(/Hẹn gặp lại, TIGO\.\n$/)
  })

  test('can bring a channel of its own', () => {
    const own = {
      'poster/channel.yaml': 'title: Poster\nformats:\n  md: { template: poster.md.hbs, escape: markdown }\n',
      'poster/poster.md.hbs': '# {{text.title}}\n',
    }
    expect(value(rendered(own, 'md', { ...view, channel: 'poster' })).text).toBe('# Thông báo: Nâng cấp định kỳ\n')
  })

  test('can use conditions, loops, words and names of its own', () => {
    const text = `{{#each changes as |change at|}}{{at}}{{@index}}{{@root.locale}}{{../locale}} {{change.text}}{{/each}}
{{#with when}}{{duration}}{{/with}} {{#unless internal}}{{t "reference" id=id}}{{else}}x{{/unless}}
{{#if (eq kind "announcement")}}yes{{else if (or benefit internal)}}no{{/if}}\n`
    expect(value(txt(text)).text).toBe(
      '00vivi Cải thiện tốc độ mở báo cáo\n1 giờ 30 phút Mã thông báo: minimal.announcement.customer.r0.vi\nyes\n',
    )
  })
})

describe('a mistake is told with its line', () => {
  test.each([
    ['a\n{{text.tite}}', '2: unknown variable "text.tite", did you mean "title"?'],
    ['{{#if whenn}}x{{/if}}', '1: unknown variable "whenn", did you mean "when"?'],
    ['{{#each changes}}\n{{txt}}{{/each}}', '2: unknown variable "txt", did you mean "text"?'],
    ['{{#each links}}{{../../id}}{{/each}}', '1: "../../id" climbs out of the view'],
    ['{{@key}}', '1: unknown variable "@key", use @index, @first, @last or @root'],
    ['{{#ech changes}}{{/ech}}', '1: unknown block "ech": did you mean "each"?'],
    ['{{uppercase brand}}', '1: unknown helper "uppercase": use "t", "section", "eq" or "or"'],
    ['{{t "farewel"}}', '1: there is no text "farewel" (did you mean "farewell"?)'],
    ['{{t "reference"}}', '1: the text "reference" needs the parameter "id"'],
    ['{{t "farewell" id=id}}', '1: the text "farewell" has no parameter "id"'],
    ['{{t kind}}', '1: t needs exactly one text in quotes'],
    ['{{#each kind}}{{/each}}', '1: #each needs a list'],
    ['{{#if}}{{/if}}', '1: #if needs exactly one value'],
    ['{{> partials/nothing}}', '1: there is no partial "partials/nothing" (templates/partials/nothing.hbs)'],
    ['{{> email/notice.txt}}', '1: the partial "email/notice.txt" contains itself'],
  ])('%s', (text, message) => {
    expect(told(text)).toContain(message)
  })

  test('that the parser finds', () => {
    expect(told('a\n{{#if when}}\n')).toEqual([expect.stringMatching(/^\d: /)])
    expect(told('a\n{{#if when}}{{/each}}\n')).toEqual(["2: if doesn't match each"])
  })

  test('in the file where it stands', () => {
    const own = { 'partials/help.txt.hbs': 'a\nb {{contatcs}}\n' }
    expect(problems(rendered(own))).toMatchObject([{ code: 'template', file: 'partials/help.txt.hbs', line: 2 }])
  })

  test('that only the data of a release shows', () => {
    expect(told('a\n{{benefit}}')).toEqual(['2: a value to be printed is null: put it into {{#if …}}'])
    expect(told('a\n\n{{formerly.text}}')).toEqual([expect.stringMatching(/^3: "text" not defined in null/)])
    expect(told('{{when}}')).toEqual(['1: a value to be printed is not a text'])
  })
})

describe('nothing but printing is possible', () => {
  test.each([
    ['{{log "::error::x"}}', 'unknown helper "log"'],
    ['{{lookup this "constructor"}}', 'unknown helper "lookup"'],
    ['{{> (lookup . "id")}}', 'the name of a partial cannot be computed'],
    ['{{#> partials/help.txt}}x{{/partials/help.txt}}', 'decorators, inline partials and partial blocks'],
    ['{{#*inline "x"}}y{{/inline}}', 'decorators, inline partials and partial blocks'],
    ['{{* x}}', 'decorators, inline partials and partial blocks'],
    ['{{{brand}}}', 'unescaped output'],
    ['{{& brand}}', 'unescaped output'],
    ['{{constructor.name}}', 'unknown variable "constructor.name"'],
    ['{{__proto__}}', 'unknown variable "__proto__"'],
    ['{{text.constructor}}', 'unknown variable "text.constructor"'],
    ['{{brand.length}}', 'unknown variable "brand.length"'],
    ['{{process.env.HOME}}', 'unknown variable "process.env.HOME"'],
    ['{{@root.process}}', 'unknown variable "@root.process"'],
    ['{{@run.messages}}', 'unknown variable "@run.messages"'],
    ['{{out brand "text" 1}}', 'unknown helper "out"'],
    ['{{helperMissing}}', 'unknown variable "helperMissing"'],
  ])('%s', (text, message) => {
    expect(told(text).join('\n')).toContain(message)
  })

  test('and values in html stay values', () => {
    const about = (text: string) => problems(html(text)).map(({ message }) => message)
    expect(about('<p class={{kind}}>')).toEqual(['put the value of an attribute in quotes'])
    expect(about('<a href="{{text.title}}">')).toEqual(['only "url" and "href" of the view may stand in href'])
    expect(about('<p onclick="x({{kind}})">')).toEqual(['a value cannot stand in onclick'])
    expect(about('<script>{{kind}}</script>')).toContain('a value cannot stand in a script or style')
    const nasty = { ...view, brand: '<b a="1" b=\'2\'>&`' }
    const own = { 'email/notice.html.hbs': '<p title="{{brand}}">{{brand}}</p>' }
    const safe = '&lt;b a=&quot;1&quot; b=&#39;2&#39;&gt;&amp;&#96;'
    expect(value(rendered(own, 'html', nasty)).text).toBe(`<p title="${safe}">${safe}</p>\n`)
  })

  test('and values in markdown stay values', () => {
    const own = { 'website/notice.md.hbs': '{{brand}}\n' }
    const as = (brand: string) => value(rendered(own, 'md', { ...view, channel: 'website', brand })).text
    expect(as('*a* _b_ `c` <d> [e](f) |g| ~h~')).toBe('\\*a\\* \\_b\\_ \\`c\\` \\<d\\> \\[e\\](f) \\|g\\| \\~h\\~\n')
    expect(as('# a')).toBe('\\# a\n')
    expect(as('1. a')).toBe('1\\. a\n')
    expect(as('- a')).toBe('\\- a\n')
    expect(as('&lt; & b')).toBe('\\&lt; & b\n')
  })
})

describe('hostile templates end soon', () => {
  const nested = (depth: number) => `${'{{#if brand}}'.repeat(depth)}${'{{/if}}'.repeat(depth)}`

  test.each([
    ['too large', 'x'.repeat(65 * 1024), 'larger than 64 KiB'],
    ['too many tags', '{{brand}}'.repeat(1001), 'more than 1000 tags'],
    ['too deep', nested(17), 'nested deeper than 16'],
    ['much too deep', nested(400), 'nested deeper than 16'],
    [
      'too deep behind escapes',
      `${'{{#if brand}}\\{{/if}}'.repeat(300)}${'{{/if}}'.repeat(300)}`,
      'nested deeper than 16',
    ],
    ['too long a chain', `{{#if brand}}${'{{else if brand}}'.repeat(20)}{{/if}}`, 'nested deeper than 16'],
    ['parentheses', `{{#if ${'(eq '.repeat(501)}`, 'more than 500 opening parentheses'],
    ['loops in loops', `${'{{#each @root.changes}}'.repeat(8)}x${'{{/each}}'.repeat(8)}`, ''],
  ])('%s', (_, text, message) => {
    expect(told(text).join('\n')).toContain(message)
  })

  test('when their partials multiply', () => {
    const own = Object.fromEntries(
      Array.from({ length: 9 }, (_, level) => [
        `${level === 0 ? 'email/notice.txt' : `partials/p${level}`}.hbs`,
        level === 8 ? 'x' : `{{> partials/p${level + 1}}}`.repeat(20),
      ]),
    )
    expect(problems(rendered(own)).map(({ message }) => message)).toEqual([
      expect.stringContaining('may have 20000 nodes'),
    ])
  })

  test('when their loops multiply', () => {
    const many = { ...view, changes: Array.from({ length: 100 }, () => view.changes[0]) }
    const own = { 'email/notice.txt.hbs': `${'{{#each @root.changes}}'.repeat(8)}x${'{{/each}}'.repeat(8)}` }
    expect(problems(rendered(own, 'txt', many)).map(({ message }) => message)).toEqual([
      'the template takes more than 200000 steps',
    ])
    const long = {
      'email/notice.txt.hbs': `{{#each @root.changes}}{{#each @root.changes}}${'x'.repeat(500)}{{/each}}{{/each}}`,
    }
    expect(problems(rendered(long, 'txt', many)).map(({ message }) => message)).toEqual(['the text is too long'])
  })
})

describe('hostile templates that are small end soon too', () => {
  /** @param own a template with partials that repeat something costly as often as they may */
  const ends = (own: Readonly<Record<string, string>>, format: 'txt' | 'html' = 'txt', seen: object = view) =>
    problems(rendered(own, format, seen)).map(({ message }) => message)
  const many = { ...view, changes: Array.from({ length: 200 }, () => view.changes[0]) }
  const loops = (depth: number, inner: string) =>
    `${'{{#each @root.changes}}'.repeat(depth)}${inner}${'{{/each}}'.repeat(depth)}`
  const steps = 'the template takes more than 200000 steps'
  const nodes = 'a template and its partials may have 20000 nodes, this one has more'
  const big = (unit: string) => unit.repeat(Math.floor(60_000 / unit.length))

  test.each([
    ['partials that print nothing', loops(3, '{{> partials/a}}'.repeat(900)), 'x'],
    ['conditions with many values', loops(3, `{{#if (or ${'@root.benefit '.repeat(3000)})}}{{/if}}`), 'x'],
    ['conditions in conditions', loops(3, `{{#if ${'(or (eq kind "") '.repeat(200)}${')'.repeat(200)}}}{{/if}}`), 'x'],
    ['words with nobody to read them', loops(4, '{{#if (t "labels.duration")}}{{/if}}'), 'x'],
  ])('%s', (_, text, partial) => {
    expect(ends({ 'email/notice.txt.hbs': text, 'partials/a.hbs': partial }, 'txt', many)).toEqual([steps])
  })

  test('values that are long and many', () => {
    const long = { ...many, brand: 'x'.repeat(20_000) }
    expect(ends({ 'email/notice.txt.hbs': loops(2, '{{@root.brand}}') }, 'txt', long)).toEqual(['the text is too long'])
    const { brand } = { brand: '{{brand}}'.repeat(990) }
    const own = { 'email/notice.txt.hbs': '{{> partials/a}}'.repeat(15), 'partials/a.hbs': brand }
    expect(ends(own, 'txt', { ...view, brand: '<&'.repeat(10_000) })).toEqual([steps])
  })

  test.each(['<', '<p title="', '<script>', ' href="', "<a href='x' ", '</script', '= '])('much of %s', (unit) => {
    const own = { 'email/notice.html.hbs': '{{> partials/a}}'.repeat(990), 'partials/a.hbs': `${big(unit)}{{brand}}` }
    expect(ends(own, 'html')).toContain(nodes)
  })

  test.each([' ', '\t', '.', '[', '<a', '_ ', '1 '])('a text of nothing but %j', (unit) => {
    const own = { 'email/notice.txt.hbs': '{{> partials/a}}'.repeat(7), 'partials/a.hbs': `${big(unit)}x\n` }
    expect(ends(own).join()).toMatch(/^$|the txt text has \d+ bytes|placeholder/)
  })

  test.each([
    ['parameters', `{{t "reference" ${'ids=id '.repeat(9000)}}}`],
    ['quotes', `{{t "${'\\"'.repeat(30_000)}}}`],
    ['comments', '{{!-- '.repeat(900)],
    ['a path', `{{${'a/'.repeat(30_000)}a}}`],
    ['parents', `{{${'../'.repeat(20_000)}a}}`],
  ])('a parser that is given %s', (_, text) => {
    expect(ends({ 'email/notice.txt.hbs': text }).length).toBeGreaterThan(0)
  })
})

describe('values in HTML', () => {
  const about = (text: string) => problems(html(text)).map(({ message }) => message)

  test('may stand in texts and quoted attributes, whatever stands before', () => {
    expect(about('<p title="a > b {{brand}}">{{brand}} < {{brand}}</p><style>a{}</style>{{brand}}')).toEqual([])
    expect(about('{{#each links}}<a href="{{url}}" title=\'{{label}}\'>{{label}}</a>{{/each}}')).toEqual([])
  })

  test.each([
    ['<p title="{{#if brand}}a{{/if}}" {{brand}}>', 'put the value of an attribute in quotes'],
    ['<p title=a{{brand}}>', 'put the value of an attribute in quotes'],
    ['<p title= {{brand}}>', 'put the value of an attribute in quotes'],
    ['<a title=">" href="{{brand}}">', 'only "url" and "href" of the view may stand in href'],
    ['<a HREF = "{{#if brand}}{{brand}}{{/if}}">', 'only "url" and "href" of the view may stand in href'],
    ['<a href="x{{brand}}">', 'only "url" and "href" of the view may stand in href'],
    ['<p title="" style="color:{{brand}}">', 'a value cannot stand in style'],
    ['<iframe srcdoc="{{brand}}">', 'a value cannot stand in srcdoc'],
    ['<STYLE media="x"> a {{brand}}</STYLE>', 'a value cannot stand in a script or style'],
  ])('%s is refused', (text, message) => {
    expect(about(text)).toEqual([message])
  })

  test('are judged in partials by where these stand', () => {
    const own = { 'email/notice.html.hbs': '<a href="{{> partials/a}}">x</a>', 'partials/a.hbs': '{{text.title}}' }
    expect(problems(rendered(own, 'html'))).toMatchObject([
      { file: 'partials/a.hbs', message: 'only "url" and "href" of the view may stand in href' },
    ])
  })
})

describe('what a channel and its customers bear', () => {
  test('is checked when the text is ready', () => {
    const own = {
      'email/channel.yaml':
        'title: E-mail\nformats:\n  txt: { template: notice.txt.hbs, escape: none, maxBytes: 100 }\n',
    }
    expect(problems(rendered(own))).toMatchObject([
      { code: 'too-large', message: expect.stringContaining('100 at most') },
    ])
    expect(problems(txt('Hẹn ngày TBD'))).toMatchObject([{ code: 'placeholder' }])
  })

  test('formats and channels that do not exist are told', () => {
    expect(problems(rendered({}, 'htm'))).toMatchObject([{ code: 'unknown-format', hint: 'did you mean "html"?' }])
    expect(problems(rendered({}, 'txt', { ...view, channel: 'emai' }))).toMatchObject([
      { code: 'unknown-channel', hint: 'did you mean "email"?' },
    ])
    for (const text of [
      'title: x',
      'a: [',
      'title: x\nformats: { txt: { template: ../x.hbs, escape: none } }',
      'title: x\nformats: { txt: { template: x.hbs, escape: raw } }',
    ])
      expect(problems(rendered({ 'email/channel.yaml': text }))).toMatchObject([
        { code: 'unknown-channel', file: 'email/channel.yaml' },
      ])
  })
})

test('the specimen is a view in which everything is filled in', () => {
  expectValid('notice-view', specimen)
  expect(empty(schemas['notice-view'] as Node, specimen, '')).toEqual([])
})

test.each(shippedChannels)('every shipped template of the channel %s passes, in every language', (id) => {
  const renderer = openRenderer(() => undefined)
  const formats = [...value(renderer.channel(id)).formats.keys()]
  const seen = (['announcement', 'plan'] as const).flatMap((kind) =>
    (['customer', 'internal'] as const).flatMap((audience) =>
      ['vi', 'en'].map((locale) => ({ ...specimen, channel: id, kind, audience, locale })),
    ),
  )
  for (const filled of seen)
    for (const format of formats)
      expect(
        problems(renderer.render(filled, format, { ...voice, messages: words(filled.locale) })).filter(
          ({ code }) => code !== 'wrong-channel',
        ),
        `${format} ${filled.kind}`,
      ).toEqual([])
})

type Node = { readonly [key: string]: unknown }

/** Properties of a schema that a value leaves out, null or empty. */
function empty(schema: Node, data: unknown, at: string): readonly string[] {
  const node = resolved(schema)
  if (data === null || data === undefined || (Array.isArray(data) && data.length === 0)) return [at]
  if (Array.isArray(data)) return empty(node['items'] as Node, data[0], `${at}/0`)
  return Object.entries((node['properties'] ?? {}) as Readonly<Record<string, Node>>).flatMap(([name, part]) =>
    empty(part, (data as Node)[name], `${at}/${name}`),
  )
}

function resolved(schema: Node): Node {
  const { oneOf, $ref } = schema as { oneOf?: readonly Node[]; $ref?: string }
  if (oneOf) return resolved(oneOf.find((one) => one['type'] !== 'null') ?? {})
  const name = $ref?.startsWith('#/definitions/') ? $ref.slice('#/definitions/'.length) : undefined
  return name === undefined
    ? schema
    : ((schemas['notice-view'] as { definitions: Readonly<Record<string, Node>> }).definitions[name] ?? {})
}
