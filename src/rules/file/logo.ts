import { configuration } from '#rules/configuration.ts'
import { exampleConfig } from '#rules/example.ts'
import type { Rule } from '#rules/rule.ts'
import { readLogo } from '#site/logo.ts'

const configured = `${exampleConfig}site: { logo: assets/logo.svg }\n`

const picture = (content: string) => ({
  files: {
    'relctl.yaml': configured,
    'assets/logo.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">${content}</svg>\n`,
  },
})

export const logo: Rule = {
  id: 'file/logo',
  severity: 'error',
  summary: {
    en: 'The logo of the release calendar is there, small, of the kind that its name tells, and does nothing.',
    vi: 'Logo của lịch nâng cấp có trong kho, dung lượng nhỏ, đúng loại như tên tệp và không chứa mã thực thi.',
  },
  why: 'Every page loads the logo. An SVG file can hold a script or call another host, which runs when somebody opens the picture by itself; and without its logo the site cannot be built.',
  bad: picture('<circle cx="16" cy="16" r="12" onclick="alert(1)"/>'),
  good: picture('<circle cx="16" cy="16" r="12" fill="#0b5cad"/>'),
  *check(facts) {
    const config = configuration(facts)
    const path = config?.data.site?.logo
    const file = facts.workspace.logo
    if (!config || path === undefined || file === undefined) return
    const read = readLogo(path, file)
    if (read.ok) return
    yield { file: config.file, path: ['site', 'logo'], at: 'value', message: read.problem, hint: read.hint }
  },
}
