import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

/** Tests run the built command, so it is built once before them; `npm run check` has done so already. */
export const setup = (): void => {
  if (process.env.RELCTL_BUILT === '1') return
  for (const script of [['generate.mjs', '--local'], ['build.mjs']]) {
    const [name = '', ...args] = script
    const file = fileURLToPath(new URL(`../../scripts/${name}`, import.meta.url))
    execFileSync(process.execPath, [file, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  }
}
