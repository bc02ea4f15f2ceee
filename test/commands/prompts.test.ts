import { spawn } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { cleanEnvironment } from '../environment.ts'
import { relctl } from '../run.ts'
import { scratch } from '../scratch.ts'

const command = fileURLToPath(new URL('../../bin/relctl.js', import.meta.url))
const terminal = fileURLToPath(new URL('at-terminal.py', import.meta.url))
const now = '2026-12-02T09:00+07:00'
const down = '\u001b[B'
const interrupt = '\u0003'

type Answers = readonly (readonly [asked: string, keys: string])[]

/** Runs the built command at a real terminal. */
function atTerminal(args: readonly string[], cwd: string, answers: Answers) {
  const all = [terminal, JSON.stringify(answers), process.execPath, command, '--now', now, ...args]
  const child = spawn('/usr/bin/python3', all, { cwd, env: cleanEnvironment({ TERM: 'xterm' }) })
  let shown = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text
  })
  return new Promise<{ code: number | null; shown: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, shown }))
  })
}

it('init and new ask at a terminal for what is missing, and check finds nothing in what they write', async () => {
  const { root } = scratch()
  const begun = await atTerminal(['init'], root, [
    ['What are customers promised?', '\r'],
    ['Name of the organisation', 'An Bình\r'],
    ['Help desk', 'phone=1900 0000\r'],
  ])
  expect(begun).toMatchObject({ code: 0, shown: expect.stringContaining('✓ relctl.yaml') })
  expect(readFileSync(join(root, 'relctl.yaml'), 'utf8')).toMatch(/^policy: 1office$[\s\S]*brand: An Bình$/m)
  const planned = await atTerminal(['new'], root, [
    ['Which class?', `${down}\r`],
    ['Title for customers (vi)', 'Sửa lỗi in phiếu\r'],
    ['Title for customers (en)', 'Printing repaired\r'],
  ])
  expect(planned).toMatchObject({ code: 0, shown: expect.stringContaining('-printing-repaired.yaml') })
  const { stdout } = await relctl(['check'], { cwd: root, now })
  expect(stdout).toBe('ok: 2 releases checked, nothing to report\n')
})

it('Ctrl-C at a question ends the command with 2, and nothing is written', async () => {
  const { root, write } = scratch()
  const init = await atTerminal(['init', '--policy', 'tigo'], root, [['Name of the organisation', interrupt]])
  expect(init).toMatchObject({ code: 2, shown: expect.stringContaining('cancelled: nothing was written') })
  expect(readdirSync(root)).toEqual([])
  write({ 'relctl.yaml': 'policy: tigo\n' })
  const planned = await atTerminal(['new', '--class', 'minor'], root, [['Title for customers', interrupt]])
  expect(planned).toMatchObject({ code: 2, shown: expect.stringContaining('cancelled: nothing was written') })
  expect(readdirSync(root)).toEqual(['relctl.yaml'])
})
