/**
 * The law of the house as data. A room is a folder of `src/`, or a file directly in it without its ending.
 * `architecture.test.ts` holds the sources to it; a new room, library or outside name needs a row here.
 */

export type Room = {
  /** Rooms whose values and types it may import; its own files need no row. */
  readonly uses: readonly string[]
  /** Rooms of which it may import types alone. */
  readonly types?: readonly string[]
  readonly why: string
}

export const rooms: Readonly<Record<string, Room>> = {
  words: {
    uses: [],
    why: 'what is said at a terminal is data, one file a theme, with every language beside the others',
  },
  schedule: { uses: ['words'], why: 'time algebra knows nothing of releases, so that it can be tested as algebra' },
  report: {
    uses: [],
    types: ['words'],
    why: 'a finding is the value every output reads; it depends on nothing that makes one',
  },
  exit: { uses: [], why: 'exit codes are the public contract and stand alone' },
  host: { uses: ['schedule', 'outgoing'], types: ['words'], why: 'the outside world is one interface of plain types' },
  manifest: {
    uses: ['report', 'schedule', 'exit'],
    types: ['host'],
    why: 'text becomes a typed value without knowing what was promised',
  },
  policy: {
    uses: ['manifest', 'schedule', 'report', 'words'],
    why: 'promises speak of manifests, never the other way round',
  },
  rules: {
    uses: ['manifest', 'schedule', 'policy', 'notices', 'delivery', 'site', 'report'],
    types: ['workspace', 'comparison', 'words'],
    why: 'a rule judges facts, among them the words of notices, the ways they go out and what pages are made of; it neither reads files nor prints',
  },
  review: {
    uses: ['manifest', 'schedule', 'policy', 'words'],
    why: 'figures of a month are counted from outlooks and records; they decide nothing and print nothing',
  },
  notices: { uses: ['manifest', 'schedule', 'policy'], why: 'a notice is rendered from facts, not from findings' },
  site: {
    uses: ['host', 'manifest', 'schedule', 'policy', 'notices'],
    why: 'a page is made of the facts and words of public notices, and of nothing else',
  },
  outgoing: { uses: [], why: 'what leaves the machine is plain data that names secrets and never holds them' },
  delivery: {
    uses: ['manifest', 'schedule', 'policy', 'notices', 'outgoing'],
    why: 'what is sent is decided from facts and records; sending itself is done elsewhere',
  },
  formats: {
    uses: ['report', 'schedule', 'words'],
    why: 'a format turns a report or a plan into text and can be replaced without touching a rule',
  },
  workspace: {
    uses: ['host', 'manifest', 'policy', 'schedule', 'report', 'exit'],
    why: 'everything is read once, up front, through the host',
  },
  survey: {
    uses: ['host', 'manifest', 'policy', 'schedule', 'workspace'],
    why: 'read and resolve in one order, for every command',
  },
  comparison: {
    uses: ['host', 'manifest', 'schedule', 'survey', 'workspace'],
    why: 'a base is read like any repository, so that what changed is told from facts and not from lines',
  },
  commands: {
    uses: [
      'comparison',
      'delivery',
      'formats',
      'host',
      'manifest',
      'notices',
      'outgoing',
      'policy',
      'report',
      'review',
      'rules',
      'schedule',
      'site',
      'survey',
      'words',
      'workspace',
      'exit',
    ],
    why: 'a verb gathers, decides and prints with what the rooms offer; the outside world is handed to it',
  },
  io: {
    uses: ['host', 'exit', 'outgoing', 'schedule'],
    types: ['manifest', 'report', 'notices', 'words'],
    why: 'the shell makes the host real and decides nothing',
  },
  cli: {
    uses: ['commands', 'host', 'exit'],
    types: ['words'],
    why: 'the command line is derived from the table of commands',
  },
  main: {
    uses: ['cli', 'io', 'host', 'exit', 'report', 'schedule'],
    why: 'the process edge composes the shell and the command',
  },
}

export type Door = {
  /** A package; `node:` stands for builtin modules that reach outside the process; `generated/…` for a module there. */
  readonly name: string | RegExp
  /** Files, or folders with a slash at the end, below `src/`. */
  readonly at: readonly string[]
  readonly why: string
}

export const doors: readonly Door[] = [
  { name: 'commander', at: ['cli.ts'], why: 'commands are plain data that any command line could serve' },
  { name: 'yaml', at: ['manifest/'], why: 'one place decides which YAML is read, and edits keep comments' },
  { name: 'ajv', at: ['manifest/validate.ts'], why: 'shapes are judged in one place, in our words' },
  { name: 'generated/validators.js', at: ['manifest/validate.ts'], why: 'the compiled form of the same judgement' },
  { name: 'chalk', at: ['formats/paint.ts'], why: 'colour is an option of a format, never a global state' },
  { name: 'luxon', at: ['schedule/'], why: 'invalid dates and implicit zones stop here' },
  { name: 'diff', at: ['formats/patch.ts'], why: 'a diff is one more text that is made of changes' },
  {
    name: 'picomatch/posix.js',
    at: ['commands/run/glob.ts'],
    why: 'patterns are compared with paths that were read; they look up nothing',
  },
  { name: '@clack/prompts', at: ['io/ask.ts'], why: 'a command asks through its host, and does not know a terminal' },
  { name: 'simple-git', at: ['io/git.ts'], why: 'git is asked about history in one guarded way' },
  { name: 'nodemailer', at: ['io/smtp.ts'], why: 'mail leaves the machine in one place' },
  { name: 'handlebars', at: ['notices/'], why: 'templates are untrusted text; one room runs them' },
  {
    name: 'fastest-levenshtein',
    at: ['manifest/suggest.ts', 'schedule/zone-suggestion.ts'],
    why: 'one idea of what a user may have meant; zones are suggested where they are known',
  },
  { name: /^node:(path|url|crypto|util|buffer)(\/|$)/, at: [''], why: 'pure functions of their arguments' },
  { name: /^node:/, at: ['main.ts', 'io/'], why: 'files, processes and the network are the host’s' },
  { name: /^generated\/types\//, at: [''], why: 'shapes are for everybody' },
  { name: /^generated\/(policies|calendars)\.ts$/, at: ['policy/'], why: 'presets are what the policy room knows' },
  {
    name: /^generated\/(templates|channels|locales|locale-digests)\.ts$/,
    at: ['notices/'],
    why: 'words and structure belong to notices',
  },
  { name: 'generated/starter.ts', at: ['commands/run/init-files.ts'], why: 'a new repository is made in one place' },
  { name: 'generated/completions.ts', at: ['commands/run/completion.ts'], why: 'one command prints them' },
  {
    name: 'generated/schemas.ts',
    at: ['manifest/validate.ts', 'manifest/schema-text.ts'],
    why: 'what a schema says about a place becomes the words of a finding',
  },
]

/** Names of the world outside, and the only places that may say them. */
export const outside = {
  names: ['process', 'console', 'Date', 'Math.random', 'fetch', 'globalThis'],
  at: ['main.ts', 'io/'],
  why: 'everything else is a pure function of plain data and an explicit `now`',
} as const

export const budget = {
  /** Lines of a file. */
  lines: 200,
  /** Lines of the file in the middle, shortest to longest. */
  medianLines: 80,
  /** Folders below `src/`. */
  depth: 2,
} as const
