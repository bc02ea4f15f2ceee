/** What the codes of the operating system mean to people. */
const meanings: Readonly<Record<string, string>> = {
  EACCES: 'permission denied',
  EBUSY: 'it is in use',
  EDQUOT: 'the quota of the disk is used up',
  EEXIST: 'a file stands where a folder is needed',
  EFBIG: 'the file would be too large',
  EIO: 'the disk does not answer',
  EISDIR: 'it is a folder',
  ELOOP: 'too many symbolic links on the way',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'there is no such file or folder',
  ENOSPC: 'no space left on the disk',
  ENOTDIR: 'a file stands where a folder is needed',
  EPERM: 'permission denied',
  EROFS: 'the file system is read-only',
}

/**
 * What the operating system has refused, in words; undefined for any other error. Such a refusal is never a fault of
 * relctl: what it was asked to do cannot be done here.
 */
export function refusalOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return undefined
  const code = String(error.code)
  return meanings[code] === undefined ? code : `${meanings[code]} (${code})`
}
