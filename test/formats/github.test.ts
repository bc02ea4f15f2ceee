import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { github } from '../../src/formats/github.ts'
import { defuse } from '../../src/report/log-command.ts'
import { safeText } from '../../src/report/safe-text.ts'
import { hostileTexts } from './hostile.ts'
import { finding, options, reportOf } from './report.ts'
import { readLog } from './runner.ts'

const text = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'binary' })).filter((one) => one !== '')
const shown = (value: string) => safeText(value).replace(/#(?=#\w*\[)/g, '\\u{23}')

describe('annotations', () => {
  it('are read back by the runner as they were meant, whatever they hold', () => {
    fc.assert(
      fc.property(text, text, text, (message, hint, file) => {
        const printed = github(reportOf(finding({ message, hint, file })), options)
        const { commands, shown: rest } = readLog(printed)
        expect(rest).toEqual([''])
        expect(commands).toEqual([
          {
            name: 'error',
            properties: {
              file: shown(file),
              line: '7',
              endLine: '7',
              col: '3',
              endColumn: '9',
              title: 'window/ends-late',
            },
            data: `${shown(message)}\n${shown(`help: ${hint}`)}\nwhy: relctl explain window/ends-late`,
          },
        ])
        expect(readLog(defuse(printed)).commands).toEqual([])
      }),
    )
  })

  it('have no columns when the range spans lines, which GitHub would refuse', () => {
    const [command] = readLog(github(reportOf(finding({ endLine: 9, endColumn: 1 })), options)).commands
    expect(command?.properties).toEqual({
      file: 'releases/a.yaml',
      line: '7',
      endLine: '9',
      title: 'window/ends-late',
    })
  })

  it('name files from the root of the repository, related places too', () => {
    const related = [
      { file: 'releases/b.yaml', line: 2, column: 1, endLine: 2, endColumn: 4, message: 'the other one' },
    ]
    const [command] = readLog(github(reportOf(finding({ related })), { ...options, folder: 'ops/' })).commands
    expect(command?.properties['file']).toBe('ops/releases/a.yaml')
    expect(command?.data).toContain('\nops/releases/b.yaml:2:1 the other one\n')
  })

  it('are at most nine of a type and a pointer, worst first', () => {
    const many = (severity: 'error' | 'warning' | 'info', number: number) =>
      Array.from({ length: number }, (_, index) => finding({ severity, line: index + 1, endLine: index + 1 }))
    const report = reportOf(...many('info', 9), ...many('warning', 10), ...many('error', 30))
    const { commands } = readLog(github(report, options))
    const names = commands.map(({ name }) => name)
    expect(names).toEqual([...Array(10).fill('error'), ...Array(10).fill('warning'), ...Array(9).fill('notice')])
    const pointers = commands.filter(({ properties }) => properties['title'] === 'relctl').map(({ data }) => data)
    expect(pointers).toEqual([
      '21 more errors: see the log of this step and the summary of this run, or run relctl check',
      '1 more warning: see the log of this step and the summary of this run, or run relctl check',
    ])
  })

  it('are none when there is nothing to say', () => {
    expect(github(reportOf(), options)).toBe('')
  })
})
