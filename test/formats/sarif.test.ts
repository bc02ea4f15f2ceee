import { describe, expect, it } from 'vitest'
import { lineHashes } from '../../src/formats/line-hash.ts'
import { sarif } from '../../src/formats/sarif.ts'
import { rules } from '../../src/rules/index.ts'
import { hostileTexts } from './hostile.ts'
import { finding, options, reportOf } from './report.ts'
import { expectSarif } from './sarif-schema.ts'

type Words = { readonly text: string }

type Rule = {
  readonly shortDescription: Words
  readonly fullDescription: Words
  readonly help: Words
  readonly properties: unknown
}

type Log = {
  readonly runs: readonly {
    readonly columnKind: string
    readonly automationDetails: { readonly id: string }
    readonly tool: { readonly driver: { readonly rules: readonly Rule[] } & Record<string, unknown> }
    readonly results: readonly {
      readonly ruleId: string
      readonly ruleIndex: number
      readonly level: string
      readonly message: { readonly text: string }
      readonly locations: readonly unknown[]
      readonly suppressions?: readonly unknown[]
      readonly relatedLocations?: readonly unknown[]
      readonly partialFingerprints: Readonly<Record<string, string>>
    }[]
  }[]
}

const described = new Map(rules.map((rule) => [rule.id as string, rule]))

function run(report: ReturnType<typeof reportOf>, folder = ''): Log['runs'][number] {
  const log = JSON.parse(sarif({ ...report, rules: described }, { ...options, folder })) as Log
  expectSarif(log)
  expect(log.runs).toHaveLength(1)
  return log.runs[0] as Log['runs'][number]
}

describe('a SARIF log', () => {
  it('obeys the official schema and has what code scanning requires', () => {
    const { tool, results, columnKind, automationDetails } = run(
      reportOf(finding({ hint: 'move it' }), finding({ rule: 'window/miss', severity: 'warning' })),
    )
    expect({ columnKind, automationDetails }).toEqual({
      columnKind: 'utf16CodeUnits',
      automationDetails: { id: 'relctl/' },
    })
    expect(tool.driver).toMatchObject({ name: 'relctl', version: '1.2.3', semanticVersion: '1.2.3' })
    expect(results[0]).toMatchObject({
      ruleId: 'window/ends-late',
      ruleIndex: 0,
      level: 'error',
      message: { text: 'the work ends late\nhelp: move it' },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'releases/a.yaml', uriBaseId: '%SRCROOT%' },
            region: { startLine: 7, startColumn: 3, endLine: 7, endColumn: 9 },
          },
        },
      ],
    })
    expect(results[1]).toMatchObject({ ruleId: 'window/miss', ruleIndex: 1, level: 'warning' })
  })

  it('describes every rule within the limits of code scanning', () => {
    const { tool } = run(reportOf(...rules.map(({ id }) => finding({ rule: id }))))
    expect(tool.driver.rules).toHaveLength(rules.length)
    for (const { shortDescription, fullDescription, help, properties } of tool.driver.rules) {
      const texts = [shortDescription, fullDescription, help].map(({ text }) => text)
      expect(texts.every((text) => text.length > 0)).toBe(true)
      expect(texts.slice(0, 2).every((text) => text.length <= 1024)).toBe(true)
      expect(properties).toMatchObject({ precision: 'very-high', 'problem.severity': expect.any(String) })
    }
  })

  it('is a valid log with an empty list when there is nothing to say', () => {
    const { tool, results } = run(reportOf())
    expect({ rules: tool.driver.rules, results }).toEqual({ rules: [], results: [] })
  })

  it('tells of findings that were set aside, and why', () => {
    const aside = [
      { ...finding({ path: '/a' }), by: 'comment', reason: 'agreed with the customer' },
      { ...finding({ path: '/b' }), by: 'baseline' },
    ] as const
    const { results } = run({ ...reportOf(finding()), suppressed: aside })
    expect(results.map(({ suppressions }) => suppressions)).toEqual([
      [],
      [{ kind: 'inSource', status: 'accepted', justification: 'agreed with the customer' }],
      [{ kind: 'external', status: 'accepted' }],
    ])
    expect(run(reportOf(finding())).results[0]).not.toHaveProperty('suppressions')
  })

  it('holds whatever a finding holds', () => {
    const found = hostileTexts.map((text) =>
      finding({ message: text, hint: text, file: text, related: [{ ...finding(), file: text, message: text }] }),
    )
    const { results } = run(reportOf(...found), 'a b/')
    expect(results.map(({ message }) => message.text)).toHaveLength(hostileTexts.length)
    expect(results[0]?.message.text).toBe('::error::owned\nhelp: ::error::owned')
    expect(JSON.stringify(results[0]?.locations)).toContain('"uri":"a%20b/%3A%3Aerror%3A%3Aowned"')
    const links = results.filter(({ message }) => /(?<!\\)\[[^\]]*\]\(/.test(message.text))
    expect(links).toEqual([])
  })
})

describe('fingerprints', () => {
  const text = 'id: a\nwindow:\n  start: x\n  end: y\n'
  const of = (content: string, line: number) => {
    const report = reportOf(finding({ line, endLine: line }))
    return run({ ...report, texts: new Map([['releases/a.yaml', content]]) }).results[0]?.partialFingerprints
  }

  it('stay when the finding moves to another line', () => {
    expect(of(`# a comment\n${text}`, 5)).toEqual(of(text, 4))
    expect(Object.keys(of(text, 4) ?? {})).toEqual(['primaryLocationLineHash', 'relctl/v1'])
  })

  it.each([
    ['', ['c129715d7a2bc9a3:1']],
    [' a\nb\n  \t\tc\n d', ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1']],
    ['hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n', undefined],
  ])('of a line in %j are those that the uploader of GitHub computes', (content, expected) => {
    const hello = [
      'e9496ae3ebfced30:1',
      'fb7c023a8b9ccb3f:1',
      'ce8ba1a563dcdaca:1',
      'e20e36e16fcb0cc8:1',
      'b3edc88f2938467e:1',
      'c8e28b0b4002a3a0:1',
      'c129715d7a2bc9a3:1',
    ]
    expect(lineHashes(content)).toEqual(expected ?? hello)
  })

  it('of equal lines are counted', () => {
    const hashes = lineHashes('Lorem ipsum dolor sit amet.\n'.repeat(10))
    expect(hashes[0]).toBe('a7f2ff13bc495cf2:1')
    expect(hashes.slice(5, 8)).toEqual(['a7f2ff13bc495cf2:6', 'a7f2ff1481e87703:1', 'a9cf91f7bbf1862b:1'])
  })
})
