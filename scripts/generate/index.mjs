import { bundled } from './bundled.mjs'
import { completions, data } from './data.mjs'
import { docs } from './docs.mjs'
import { shell } from './shell.mjs'
import { types } from './types.mjs'
import { validators } from './validators.mjs'

/**
 * Every generated file of the repository comes from one row here, in order: a later row may read what an
 * earlier one wrote. To add one, write `scripts/generate/<what>.mjs` and add it to the table.
 *
 * A generator that needs TypeScript sources, such as the table of rules, loads them with `loadSource`
 * (scripts/build/load-source.mjs); it needs no build before it.
 *
 * @type {readonly {
 *   name: string,
 *   committed: boolean, // true: in git, and `--check` compares; false: ignored by git, written by every run
 *   owns?: readonly string[], // folders in which no other file may stand
 *   files: () => Promise<Record<string, string>>, // path from the repository's root -> text
 * }[]}
 */
// Completions stand twice: the commands that they are made of have to be loaded with some, and carry the new ones after.
export const generators = [types, validators, data, completions, docs, bundled, shell, completions]
