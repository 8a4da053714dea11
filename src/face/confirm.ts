// A question with yes or no, by inquirer's own prompt: no is what happens when nothing else is said.
import inquirer from 'inquirer';
import { Left } from '../world/failure.ts';
import type { World } from '../world/world.ts';

export async function askYesNo(message: string, world: World): Promise<boolean> {
  const prompt = inquirer.createPromptModule({ input: world.input, output: world.screen });
  try {
    const { yes } = await prompt([{ type: 'confirm', name: 'yes', message, default: false }]);
    return yes === true;
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') throw new Left('SIGINT');
    throw error;
  }
}
