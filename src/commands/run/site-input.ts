import { UsageError } from '#exit.ts'
import { openMessages } from '#notices/locale.ts'
import type { Messages } from '#notices/messages.ts'
import { openOwnTemplates } from '#notices/own-templates.ts'
import type { NoticeProblem, Result } from '#notices/problem.ts'
import { fileProblems } from '#notices/proof.ts'
import { readLogo } from '#site/logo.ts'
import type { SiteInput } from '#site/subject.ts'
import type { Survey } from '#survey.ts'

/** What a site is made from: a repository, its own templates, and the languages that it speaks. */
export function siteInput({ workspace, outlook }: Survey, baseUrl: string): Result<SiteInput> {
  const { config, templates, logo: file } = workspace
  const set = openOwnTemplates(templates)
  const problems: NoticeProblem[] = [...set.problems, ...fileProblems(set)]
  const languages: Messages[] = []
  for (const locale of config.locales ?? outlook.releases[0]?.policy.locales ?? ['en']) {
    const messages = openMessages(locale, set.own)
    if (messages.ok) languages.push(messages.value)
    else problems.push(...messages.problems)
  }
  const path = config.site?.logo
  const logo = path === undefined || file === undefined ? undefined : readLogo(path, file)
  if (logo && !logo.ok) throw new UsageError(`site.logo of relctl.yaml: ${logo.problem}`, logo.hint)
  const [leading, ...others] = languages
  if (problems.length > 0 || !leading) return { ok: false, problems }
  return {
    ok: true,
    value: { config, outlook, languages: [leading, ...others], own: set.own, baseUrl, logo: logo?.value },
  }
}

/** @throws UsageError unless it is an address at which pages can be served, without a query */
export function baseUrlOf(given: string | undefined): string {
  if (given === undefined) {
    const hint = 'add for example --base-url https://status.example; calendars and feeds hold whole addresses'
    throw new UsageError('--base-url is missing, expected the address at which the site will be served', hint)
  }
  const base = given.replace(/\/+$/, '')
  if (/^https?:\/\/[a-z0-9.-]+(:\d{1,5})?(\/[A-Za-z0-9._~-]+)*$/.test(base) && !base.includes('/..')) return base
  const message = `--base-url is ${JSON.stringify(given)}, expected an address that begins with https://`
  throw new UsageError(message, 'write for example --base-url https://status.example/upgrades')
}
