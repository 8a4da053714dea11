// A room with a prompt for tests: what a program prints and what is said are told apart, keys and edits are given.
import { contextOf, type Context } from '../../src/desk/context.ts';
import type { Room } from '../../src/face/console/talk.ts';
import type { Language } from '../../src/notes/note.ts';
import { newFolder } from '../support/folder.ts';
import { worldInside } from '../support/inside.ts';

export type RoomSeen = { printed: string; said: string };
type Given = { keys?: (string | null)[]; edited?: string };

export function roomWith(given: Given = {}): { room: Room; seen: RoomSeen } {
  const seen: RoomSeen = { printed: '', said: '' };
  const keys = [...(given.keys ?? [])];
  const print = (text: string): void => void (seen.printed += text);
  const room: Room = {
    out: print,
    err: print,
    say: (text) => void (seen.said += text),
    page: async (draw) => void (seen.said += draw(contextIn('en').look)),
    readKeys: () => Promise.resolve(keys.shift() ?? null),
    heardInterrupt: () => Promise.resolve(false),
    edit: (text) => Promise.resolve(given.edited ?? text),
    aside: (work) => work(),
  };
  return { room, seen };
}

/** Of a program that keeps what it keeps in a folder of its own. */
export function contextIn(language: Language, dataDir = newFolder()): Context {
  const told = {
    content: [],
    dataDir,
    plain: false,
    json: false,
    color: false,
    quiet: false,
    dayStarts: null,
  };
  return contextOf(worldInside([], { dataDir }).world, told, language);
}
