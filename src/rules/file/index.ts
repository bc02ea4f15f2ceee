import type { Rule } from '#rules/rule.ts'
import { logo } from './logo.ts'
import { fileName } from './name.ts'
import { notRegular } from './not-regular.ts'
import { releasesFolder } from './releases-folder.ts'
import { symlink } from './symlink.ts'

/** The rules of `file/`. Add a line when you add a file. */
export const fileRules: readonly Rule[] = [fileName, logo, notRegular, releasesFolder, symlink]
