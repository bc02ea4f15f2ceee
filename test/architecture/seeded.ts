import type { FileMap } from './imports.ts'

/** Small trees with one breach each: what the inspection must name, and where. A tree without `breach` is fine. */
export type Seeded = {
  readonly title: string
  readonly files: FileMap
  readonly breach?: { readonly law: string; readonly file: string }
}

const lines = (count: number): string => `export const one = 1\n${'// more\n'.repeat(count - 1)}`

export const seeded: readonly Seeded[] = [
  {
    title: 'a house in order',
    files: {
      'main.ts': "import { run } from './cli.ts'\nprocess.exitCode = run()\n",
      'cli.ts': "import { Command } from 'commander'\nexport const run = () => new Command()\n",
      'manifest/parse.ts':
        "import { parse } from 'yaml'\nimport type { Path } from '../report/finding.ts'\nexport { parse }\n",
      'report/finding.ts': '// says process, console and new Date()\nexport type Path = string\n',
    },
  },
  {
    title: 'an import against the direction',
    files: {
      'report/a.ts': "import { check } from '../rules/b.ts'\nexport const a = check\n",
      'rules/b.ts': 'export const check = 1\n',
    },
    breach: { law: 'direction', file: 'report/a.ts' },
  },
  {
    title: 'an import of nothing but types against the direction',
    files: { 'schedule/a.ts': "import type { B } from '../policy/b.ts'\nexport type A = B\n" },
    breach: { law: 'direction', file: 'schedule/a.ts' },
  },
  {
    title: 'types of another room told again',
    files: { 'schedule/a.ts': "export type { B } from '../policy/b.ts'\n" },
    breach: { law: 'direction', file: 'schedule/a.ts' },
  },
  {
    title: 'a type named by an import expression',
    files: { 'schedule/a.ts': "export type A = import('../policy/b.ts').B\n" },
    breach: { law: 'direction', file: 'schedule/a.ts' },
  },
  {
    title: 'a lazy import against the direction',
    files: { 'formats/a.ts': "export const a = () => import('../commands/b.ts')\n" },
    breach: { law: 'direction', file: 'formats/a.ts' },
  },
  {
    title: 'values where only types are allowed',
    files: { 'io/a.ts': "import { b } from '../manifest/b.ts'\nexport const a = b\n" },
    breach: { law: 'direction', file: 'io/a.ts' },
  },
  {
    title: 'a room that nobody planned',
    files: { 'utils/a.ts': 'export const a = 1\n' },
    breach: { law: 'room', file: 'utils/a.ts' },
  },
  {
    title: 'a library beside its door',
    files: { 'rules/a.ts': "import { DateTime } from 'luxon'\nexport const a = DateTime\n" },
    breach: { law: 'door', file: 'rules/a.ts' },
  },
  {
    title: 'a part of a library beside its door',
    files: { 'cli.ts': "import type { Node } from 'yaml/util'\nexport type A = Node\n" },
    breach: { law: 'door', file: 'cli.ts' },
  },
  {
    title: 'a library without a door',
    files: { 'rules/a.ts': "import { chunk } from 'lodash'\nexport const a = chunk\n" },
    breach: { law: 'door', file: 'rules/a.ts' },
  },
  {
    title: 'the file system outside the shell',
    files: { 'commands/a.ts': "import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n" },
    breach: { law: 'door', file: 'commands/a.ts' },
  },
  {
    title: 'another room’s generated module',
    files: { 'rules/a.ts': "import { policies } from '../generated/policies.ts'\nexport const a = policies\n" },
    breach: { law: 'door', file: 'rules/a.ts' },
  },
  ...[
    ['process', 'export const a = () => process.cwd()\n'],
    ['console', "export const a = () => console.log('x')\n"],
    ['Date', 'export const a = () => new Date()\n'],
    ['Math.random', 'export const a = () => Math.random()\n'],
    ['globalThis', 'export const a = () => globalThis.process.cwd()\n'],
  ].map(([name, text = '']) => ({
    title: `${name} outside the shell`,
    files: { 'rules/a.ts': text },
    breach: { law: 'outside', file: 'rules/a.ts' },
  })),
  {
    title: 'a circle of imports',
    files: {
      'rules/a.ts': "import { b } from './b.ts'\nexport const a = () => b\n",
      'rules/b.ts': "import { a } from './a.ts'\nexport const b = () => a\n",
    },
    breach: { law: 'cycle', file: 'rules/a.ts' },
  },
  {
    title: 'a circle of types',
    files: {
      'rules/a.ts': "import type { B } from './b.ts'\nexport type A = B\n",
      'rules/b.ts': "import type { C } from './c.ts'\nexport type B = C\n",
      'rules/c.ts': "import type { B } from './b.ts'\nexport type C = B\n",
    },
    breach: { law: 'cycle', file: 'rules/b.ts' },
  },
  {
    title: 'a file that is too long',
    files: {
      'rules/a.ts': lines(201),
      'rules/b.ts': lines(1),
      'rules/c.ts': lines(200),
      'rules/d.ts': lines(1),
      'rules/e.ts': lines(1),
    },
    breach: { law: 'lines', file: 'rules/a.ts' },
  },
  {
    title: 'files that are long on the whole',
    files: { 'rules/a.ts': lines(80), 'rules/b.ts': lines(80), 'rules/c.ts': lines(1) },
    breach: { law: 'median', file: '' },
  },
  {
    title: 'a folder too deep',
    files: { 'rules/time/late/a.ts': 'export const a = 1\n' },
    breach: { law: 'depth', file: 'rules/time/late/a.ts' },
  },
  {
    title: 'an import that climbs',
    files: { 'rules/time/a.ts': "import { b } from '../../report/b.ts'\nexport const a = b\n" },
    breach: { law: 'climb', file: 'rules/time/a.ts' },
  },
  {
    title: 'a default export',
    files: { 'rules/a.ts': 'export default 1\n' },
    breach: { law: 'default-export', file: 'rules/a.ts' },
  },
  {
    title: 'an enum',
    files: { 'rules/a.ts': 'export const enum A {\n  B,\n}\n' },
    breach: { law: 'enum', file: 'rules/a.ts' },
  },
]
