import type { Command } from './command.ts'

export const site: Command = {
  name: 'site',
  args: [],
  summary: 'write the public release calendar',
  details:
    'Writes a static website from the manifests: what is in progress, coming up and done, a page for each release in every language, months to print, calendars to subscribe to. Only what customers may know is in it. Files that have not changed are not touched; pages that an earlier run wrote and that are gone now are removed.',
  options: [
    { flags: '--out <folder>', summary: 'write the site into this folder' },
    { flags: '--base-url <url>', summary: 'where it will be served, such as https://status.example' },
    { flags: '--serve [port]', summary: 'show it on this computer instead, and build it again after each change' },
  ],
  examples: [
    { run: 'relctl site --out public --base-url https://status.example', does: 'write the site' },
    {
      run: 'relctl site --out public/upgrades --base-url https://www.1office.example/upgrades',
      does: 'write it as a part of another site',
    },
    { run: 'relctl site --out preview --base-url http://localhost:8080', does: 'write it for a server of your own' },
  ],
  load: async () => (await import('./run/site.ts')).run,
}
