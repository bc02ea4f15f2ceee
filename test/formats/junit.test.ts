import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { validateXML } from 'xmllint-wasm'
import { junit } from '../../src/formats/junit.ts'
import { relctl } from '../run.ts'
import { scratch } from '../scratch.ts'
import { hostileTexts } from './hostile.ts'
import { finding, options, reportOf } from './report.ts'

const schema = readFileSync(new URL('../fixtures/junit/junit.xsd', import.meta.url), 'utf8')

async function expectValid(xml: string): Promise<void> {
  const { errors } = await validateXML({
    xml: { fileName: 'report.xml', contents: xml },
    schema: { fileName: 'junit.xsd', contents: schema },
  })
  expect(errors.map(({ message }) => message)).toEqual([])
}

const counts = (xml: string) => ({
  tests: (xml.match(/<testcase /g) ?? []).length,
  failures: (xml.match(/<failure /g) ?? []).length,
})

describe('a JUnit report', () => {
  it('obeys the schema and counts its own tests', async () => {
    const found = [
      finding({ hint: 'move it' }),
      finding(),
      finding({ severity: 'warning' }),
      finding({ severity: 'info', path: '', file: 'relctl.yaml' }),
    ]
    const xml = junit({ ...reportOf(...found), checked: ['releases/a.yaml', 'releases/clean.yaml'] }, options)
    await expectValid(xml)
    expect(counts(xml)).toEqual({ tests: 5, failures: 2 })
    expect(xml).toContain('<testsuites name="relctl check" tests="5" failures="2" errors="0">')
    expect(xml).toContain('<testsuite name="releases/a.yaml" tests="3" failures="2" errors="0" skipped="0">')
    expect(xml).toContain('name="window/ends-late /window/end (2)"')
    expect(xml).toContain('<testcase name="check" classname="releases/clean.yaml" file="releases/clean.yaml"/>')
  })

  it('is well-formed whatever it holds, and shows control characters', async () => {
    const texts = [...hostileTexts, '\u0000\u0007\u001b[0m\ufffe\uffff\ud800', '<![CDATA[x]]>&amp;\'"']
    const random = fc.sample(fc.string({ unit: 'binary', minLength: 1 }), { numRuns: 200, seed: 1 })
    const found = [...texts, ...random].map((text, index) =>
      finding({
        message: text,
        hint: text,
        file: text,
        path: `/${text}`,
        severity: index % 2 === 0 ? 'error' : 'info',
      }),
    )
    const xml = junit(reportOf(...found), { ...options, folder: 'a&b/' })
    expect(xml).not.toMatch(/[^\n\P{Cc}]|\p{Cs}|[\ufffe\uffff]/u)
    expect(xml).toContain('\\u{1b}[0m')
    await expectValid(xml)
  })

  it('is a valid document when there is nothing to say, and nothing to check', async () => {
    const empty = scratch({ 'relctl.yaml': 'policy: default\n' })
    const { code, stdout } = await relctl(['check', '--format', 'junit'], { cwd: empty.root })
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout:
        '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="relctl check" tests="0" failures="0" errors="0"/>\n',
    })
    await expectValid(stdout)
    const clean = await relctl(['check', '--format', 'junit'], { now: '2026-11-24T09:00+07:00' })
    await expectValid(clean.stdout)
    expect(counts(clean.stdout).failures).toBe(0)
    expect(counts(clean.stdout).tests).toBeGreaterThan(10)
  })
})
