// Programs that the tests drive and npm does not bring: a browser, shells, readers of our formats by other people.
// On Debian and as root they are installed; elsewhere the line to type is printed.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Debian's package -> a file that is there when it is installed. */
const packages = {
  chromium: '/usr/bin/chromium',
  fish: '/usr/bin/fish',
  'fonts-noto-color-emoji': '/usr/share/fonts/truetype/noto/NotoColorEmoji.ttf',
  'fonts-noto-core': '/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf',
  mandoc: '/usr/bin/mandoc',
  'python3-icalendar': '/usr/lib/python3/dist-packages/icalendar',
  zsh: '/usr/bin/zsh',
}

const missing = Object.keys(packages).filter((name) => !existsSync(packages[name]))
if (missing.length > 0) install(missing)

function install(names) {
  const command = `apt-get update && apt-get install --yes --no-install-recommends ${names.join(' ')}`
  const isRoot = process.getuid?.() === 0
  if (!isRoot || !existsSync('/usr/bin/apt-get')) {
    console.error(`the tests need ${names.join(', ')}; on Debian: sudo sh -c "${command}"`)
    process.exit(1)
  }
  const { status } = spawnSync('sh', ['-c', command], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  process.exit(status ?? 1)
}
