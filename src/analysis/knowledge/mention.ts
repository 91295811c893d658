import { nameSource } from '../../ast/glob.ts';

/**
 * Whether a text has one of these specifiers in quotes. It is all that most files are asked, so it is one expression:
 * taking the words in quotes out and looking each of them up costs twice as much.
 */
export function mentionOf(modules: readonly string[]): (text: string) => boolean {
  const mention = new RegExp(`['"\`](?:node:)?(?:${modules.map(nameSource).join('|')})['"\`]`, 'u');
  return (text) => mention.test(text);
}
