import { serve } from '../main.ts'
import type { Command } from './command.ts'

export const startCommand: Command = {
  usage: ['limber start                      web, schedule and workers in one process'],
  run: (_words, { config }) => serve(config),
}
