/** What the operating system has to bring: a browser, ripgrep, and what native modules are compiled with. */
import { spawnSync } from 'node:child_process'
import { run, SetUpError } from './steps.mjs'

/** Debian packages, each with a command or a header that shows that it is there. */
const needed = [
  { packages: ['chromium'], there: () => onPath('chromium') },
  { packages: ['ripgrep'], there: () => onPath('rg') },
  { packages: ['g++', 'make', 'python3'], there: () => ['g++', 'make', 'python3'].every(onPath) },
  { packages: ['libkrb5-dev'], there: () => succeeds('dpkg', ['-s', 'libkrb5-dev']) || onPath('krb5-config') }
]

/** Installs what is missing, or says what to install. */
export function systemPackages() {
  const missing = needed.filter(({ there }) => !there()).flatMap(({ packages }) => packages)
  if (missing.length === 0) return 'all there'
  const root = process.getuid?.() === 0
  if (!root || !onPath('apt-get')) {
    throw new SetUpError(
      `These are missing: ${missing.join(', ')}. Install them and run this again; on Debian or Ubuntu:\n` +
        `  sudo apt-get install --no-install-recommends ${missing.join(' ')}`
    )
  }
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  run('apt-get', ['update', '-qq'], { env })
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...missing], { env })
  return `installed ${missing.join(', ')}`
}

/** Where a command stands, or null. */
export function where(command) {
  const { status, stdout } = spawnSync('sh', ['-c', `command -v ${command}`], { encoding: 'utf8' })
  return status === 0 ? stdout.trim() : null
}

function onPath(command) {
  return where(command) !== null
}

function succeeds(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}
