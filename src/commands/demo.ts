import type { Command } from './command.ts'
export const demoCommand: Command = { name: 'demo', usage: ['limber demo [--once]'], run: async () => {} }
