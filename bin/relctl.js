#!/usr/bin/env node
// The command is src/main.ts, bundled by `npm run build`.
require('../dist/main.cjs')
