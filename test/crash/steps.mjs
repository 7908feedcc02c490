/**
 * Loaded before the command: counts what it asks of the disk. With KILL_AT=n the process kills itself before the n-th
 * step, as a power cut would; else it leaves the number of steps in the file STEPS_TO.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

let steps = 0
const counted = (owner, name) => {
  const real = owner[name]
  owner[name] = (...parameters) => {
    if (++steps === Number(process.env.KILL_AT)) process.kill(process.pid, 'SIGKILL')
    return real.call(owner, ...parameters)
  }
}
for (const name of ['mkdir', 'open', 'rename', 'rm', 'rmdir', 'symlink', 'writeFile']) counted(fs.promises, name)
counted(fs, 'createWriteStream')
syncBuiltinESMExports()
process.on('exit', () => process.env.STEPS_TO && fs.writeFileSync(process.env.STEPS_TO, String(steps)))
