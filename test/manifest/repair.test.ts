import { expect, test } from 'vitest'
import { validate } from '../../src/manifest/validate.ts'
import { source } from './text.ts'

const start = `id: 2026-12-05-a
title: { vi: Nâng cấp, en: Upgrade }
class: minor
changes:
  - kind: fixed
    text: { vi: Sửa lỗi, en: Fix }
`

test.each([
  ['created: 2026-12-05 22:00', 'write "2026-12-05T22:00"'],
  ['created: 2026/12/5 9:30:00', 'write "2026-12-05T09:30"'],
  ['created: 2026-12-05T22:00:00+07:00', 'write "2026-12-05T22:00+07:00"'],
  ['created: 2026-12-31T24:00', 'write "2027-01-01T00:00"'],
  ['created: 05/12/2026 22:00', 'write it like "2026-11-10T09:00"'],
  ['product: Kế Toán', 'write "ke-toan"'],
  ['product: Đơn_hàng', 'write "don-hang"'],
  ['impact: { mode: downtime, downtime: 30 phút }', 'write "30m"'],
  ['impact: { mode: downtime, downtime: 2 Hours }', 'write "2h"'],
  ['impact: { mode: downtime, downtime: an hour }', 'write it like "10m"'],
  ['links: { guide: http://help.example/a }', 'write "https://help.example/a"'],
  ['links: { guide: help.example/a }', 'write "https://help.example/a"'],
  ['links: { guide: soon }', 'write it like "https://help.1office.example/huong-dan"'],
  [`product: ${'A'.repeat(79)}_`, `write "${'a'.repeat(59)}…"`],
])('%s: %s', (line, hint) => {
  const told = validate('release', source(`${start}${line}\n`))
  expect(told.map((finding) => finding.hint)).toEqual([hint])
})

test.each([
  ['"6:00"', 'write "06:00"'],
  ['18h', 'write "18:00"'],
  ['18h30', 'write "18:30"'],
  ['"24:00"', 'write "00:00"'],
  ['"25:00"', 'write it like "18:00"'],
])('a time of day written %s: %s', (given, hint) => {
  const told = validate('policy', source(`id: a\nwindows:\n  w: { days: [sat], from: ${given}, to: "06:00" }\n`))
  expect(told.map((finding) => finding.hint)).toEqual([hint])
})

test.each([
  ['rules: { window/overlap: warn }', 'did you mean "warning"?'],
  ['rules: { window/overlap: false }', 'use "error", "warning", "info" or "off"'],
  ['locales: [vi, en, vi]', 'remove one of the two'],
  ['timezone:', 'write a value, such as "Asia/Ho_Chi_Minh", or remove the key if it is not needed'],
  ['policy: 10', 'quote it: "10"'],
])('in relctl.yaml %s: %s', (line, hint) => {
  expect(validate('config', source(`${line}\n`)).map((finding) => finding.hint)).toEqual([hint])
})

test.each([
  ['classes: { minor: { steps: [{ id: a, lead: 10 }] } }', 'write it like "24h"'],
  ['windows: { w: { days: [sat, sat] } }', 'remove one of the two'],
  ['windows: { w: { weeks: [6] } }', 'use 1, 2, 3, 4, 5 or "last"'],
  ['windows: { w: { from: "6pm" } }', 'write it like "18:00"'],
])('in a policy %s: %s', (line, hint) => {
  expect(validate('policy', source(`id: a\n${line}\n`)).map((finding) => finding.hint)).toEqual([hint])
})

test('forms are described in words that read on', () => {
  const told = validate('policy', source('id: A_B\nwindows: { w: { from: "6pm" } }\n')).map(({ message }) => message)
  expect(told).toEqual([
    'found the text "A_B", expected a name of lower-case letters, digits, dots and hyphens such as "my-policy"',
    'found the text "6pm", expected a time of day by the 24-hour clock, from 00:00 to 23:59 such as "18:00"',
  ])
})
