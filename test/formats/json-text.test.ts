import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonText } from '../../src/formats/json-text.ts'
import { hostileTexts } from './hostile.ts'
import { readLog } from './runner.ts'

const values = fc.oneof(fc.constantFrom(...hostileTexts), fc.string({ unit: 'binary' }), fc.jsonValue())

test('is JSON of the same value, without anything that a terminal or a CI host would act on', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ key: values, '##[x]': values })), (value) => {
      const text = jsonText(value)
      expect(JSON.stringify(JSON.parse(text))).toBe(JSON.stringify(value))
      expect(text).not.toMatch(/[^\n\P{Cc}]|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}/u)
      expect(readLog(text).commands).toEqual([])
    }),
  )
})

test('leaves ordinary text readable', () => {
  expect(jsonText({ a: 'Nâng cấp 😀 # ## [x] a::b' })).toBe('{\n  "a": "Nâng cấp 😀 # ## [x] a::b"\n}\n')
})
