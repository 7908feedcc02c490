#!/usr/bin/env node
/** argv → command → exit code. A command is loaded when it is called, so that a filter starts without the rest. */
import packageJson from '../package.json' with { type: 'json' }
import { type Arguments, argumentsOf, help } from './arguments.ts'
import { type ExitCode, exit, say, usageError } from './commands/exit.ts'
import { diskFault } from './io/files.ts'

async function main(): Promise<ExitCode> {
  let options: Arguments
  try {
    options = argumentsOf(process.argv.slice(2))
  } catch (error) {
    return usageError((error as Error).message)
  }
  switch (options.command) {
    case 'pipeline':
      return (await import('./commands/pipeline.ts')).pipeline(options)
    case 'extract':
      return (await import('./commands/filters.ts')).extract()
    case 'parse':
      return (await import('./commands/filters.ts')).parse()
    default:
      process.stdout.write(options.command === 'help' ? help() : `${packageJson.version}\n`)
      return exit.done
  }
}

// A reader that closes the pipe early (head) has what it wants.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? exit.done : exit.internal))

main().then(
  (code) => {
    process.exitCode = code
  },
  (error: NodeJS.ErrnoException) => {
    const known = error.code !== undefined && /^E[A-Z]+$/.test(error.code)
    say(`newsrecords: ${known ? diskFault(error, 'write the dataset') : `internal error: ${error.stack ?? error.message}\nplease report it`}`)
    process.exitCode = exit.internal
  },
)
