import { expect, test } from 'vitest'
import { type ColorWish, colorLevel } from '../../src/io/color.ts'

const terminal = { isTerminal: true, depth: 24 }
const pipe = { isTerminal: false, depth: 1 }

test.each<[why: string, wish: Omit<ColorWish, 'env'> & { env?: ColorWish['env'] }, level: number]>([
  ['a terminal decides by its depth', terminal, 3],
  ['256 colours', { isTerminal: true, depth: 8 }, 2],
  ['16 colours', { isTerminal: true, depth: 4 }, 1],
  ['a terminal without colour', { isTerminal: true, depth: 1 }, 0],
  ['a pipe has none', pipe, 0],
  ['NO_COLOR', { ...terminal, env: { NO_COLOR: '1' } }, 0],
  ['an empty NO_COLOR says nothing', { ...terminal, env: { NO_COLOR: '' } }, 3],
  ['NO_COLOR before FORCE_COLOR', { ...terminal, env: { NO_COLOR: '1', FORCE_COLOR: '3' } }, 0],
  ['FORCE_COLOR in a pipe', { ...pipe, env: { FORCE_COLOR: '1' } }, 1],
  ['FORCE_COLOR=2', { ...pipe, env: { FORCE_COLOR: '2' } }, 2],
  ['FORCE_COLOR=3', { ...pipe, env: { FORCE_COLOR: '3' } }, 3],
  ['FORCE_COLOR=true', { ...pipe, env: { FORCE_COLOR: 'true' } }, 1],
  ['FORCE_COLOR=0', { ...terminal, env: { FORCE_COLOR: '0' } }, 0],
  ['FORCE_COLOR=false', { ...terminal, env: { FORCE_COLOR: 'false' } }, 0],
  ['an empty FORCE_COLOR says nothing', { ...pipe, env: { FORCE_COLOR: '' } }, 0],
  ['FORCE_COLOR before TERM=dumb', { ...terminal, env: { TERM: 'dumb', FORCE_COLOR: '1' } }, 1],
  ['TERM=dumb', { ...terminal, env: { TERM: 'dumb' } }, 0],
  ['the log of a CI run', { ...pipe, env: { GITHUB_ACTIONS: 'true' } }, 1],
  ['NO_COLOR in a CI run', { ...pipe, env: { GITHUB_ACTIONS: 'true', NO_COLOR: '1' } }, 0],
  ['the flag before everything', { ...pipe, flag: 'always', env: { NO_COLOR: '1', TERM: 'dumb' } }, 1],
  ['the flag on a good terminal', { ...terminal, flag: 'always' }, 3],
  ['the other flag', { ...terminal, flag: 'never', env: { FORCE_COLOR: '3' } }, 0],
  ['auto is no opinion', { ...terminal, flag: 'auto', env: { NO_COLOR: '1' } }, 0],
])('%s', (_, wish, level) => {
  expect(colorLevel({ env: {}, ...wish })).toBe(level)
})
