import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { root } from '../root.mjs'
import { schemaFiles } from './schema-files.mjs'

/** Shipped data as modules, so that the command finds it inside its bundle instead of looking for files. */
export const data = {
  name: 'data',
  committed: false,
  async files() {
    const schemas = Object.fromEntries(
      schemaFiles().map(({ stem, schema }) => [stem, JSON.stringify(schema, withoutMeanings)]),
    )
    return {
      ...dataModule('policies', 'unknown', yamlFiles('policies'), 'policies/*.yaml'),
      ...dataModule('calendars', 'unknown', yamlFiles('policies/calendars'), 'policies/calendars/*.yaml'),
      ...dataModule('templates', 'string', templateTexts(), 'templates/'),
      ...dataModule('channels', 'unknown', channelDescriptions(), 'templates/*/channel.yaml'),
      ...dataModule('locales', 'unknown', yamlFiles('templates/locales'), 'templates/locales/*.yaml'),
      ...dataModule('localeDigests', 'string', localeDigests(), 'templates/locales/*.yaml'),
      ...dataModule('starter', 'string', starterTexts(), 'starter/'),
      ...dataModule('schemas', 'string', schemas, 'schemas/*.schema.json'),
    }
  },
}

/** The completions of each shell as a module. They are made of the commands, which carry them. */
export const completions = {
  name: 'completions',
  committed: false,
  async files() {
    const files = { bash: 'relctl.bash', zsh: '_relctl', fish: 'relctl.fish' }
    const texts = Object.fromEntries(Object.entries(files).map(([shell, name]) => [shell, read('completions', name)]))
    return dataModule('completions', 'string', texts, 'completions/')
  },
}

/** Messages name the values of a choice; what each of them means is for editors, which read the schema files. */
function withoutMeanings(key, value) {
  return key === 'enumDescriptions' ? undefined : value
}

function dataModule(name, type, values, from) {
  const literal = JSON.stringify(values, null, 2)
  const text = `// Generated from ${from} by "npm run generate". Do not edit.
export const ${name}: Readonly<Record<string, ${type}>> = ${literal}
`
  return { [`src/generated/${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`]: text }
}

/** Stem -> plain JSON, for the YAML files directly in a folder. */
function yamlFiles(folder) {
  const names = list(folder).filter((name) => name.endsWith('.yaml') && !name.includes('/'))
  return Object.fromEntries(
    names.map((name) => [name.slice(0, -'.yaml'.length), parse(read(folder, name), { stringKeys: true })]),
  )
}

/** Path below `templates/` -> text, without the locales; style and script of the site among them. */
function templateTexts() {
  const names = list('templates').filter((name) => /\.(hbs|yaml|css|js)$/.test(name) && !name.startsWith('locales/'))
  return Object.fromEntries(names.map((name) => [name, read('templates', name)]))
}

/** Channel -> its description as plain JSON. */
function channelDescriptions() {
  const texts = Object.entries(templateTexts()).filter(([name]) => name.endsWith('/channel.yaml'))
  return Object.fromEntries(
    texts.map(([name, text]) => [name.slice(0, -'/channel.yaml'.length), parse(text, { stringKeys: true })]),
  )
}

/** Language -> SHA-256 of the file of its words, by which a copy of it is known. */
function localeDigests() {
  const names = list('templates/locales')
  const digest = (name) => createHash('sha256').update(read('templates/locales', name)).digest('hex')
  return Object.fromEntries(names.map((name) => [name.slice(0, -'.yaml'.length), digest(name)]))
}

/** Files of a new repository, as they are before its own words are put into them. */
function starterTexts() {
  return Object.fromEntries(list('starter').map((name) => [name, read('starter', name)]))
}

function list(folder) {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => name.replaceAll('\\', '/'))
    .sort()
}

function read(folder, name) {
  return readFileSync(join(root, folder, name), 'utf8').replaceAll('\r\n', '\n')
}
