import type { Change } from '../program.ts';
import { inlineArguments, nameArguments } from './arguments.ts';
import { putIntoBlocks, putIntoTryCatch, putIntoTryFinally } from './blocks.ts';
import { nestRest, turnIfs } from './branches.ts';
import { addMisleadingComments } from './comments.ts';
import { writeAsCommonJs } from './commonjs.ts';
import {
  writeArrowsAsFunctions,
  writeDeclarationsAsArrows,
  writeFunctionsAsArrows,
  writeFunctionsAsMethods,
  writeMethodsAsFunctions,
} from './functions.ts';
import { moveHelper, pullOutHelper, pullOutMethod } from './pulled-out.ts';
import { useCarriageReturns } from './line-ends.ts';
import { renameLocals } from './local-names.ts';
import { computeMembers } from './members.ts';
import { awaitReturns, returnWithoutAwait } from './returns.ts';
import { leaveOutTypes } from './types.ts';

/** All changes, by the names that tables and lists have for them. */
export const changes = {
  'local names': renameLocals,
  'misleading comments': addMisleadingComments,
  'computed members': computeMembers,
  CommonJS: writeAsCommonJs,
  'arrows as functions': writeArrowsAsFunctions,
  'functions as arrows': writeFunctionsAsArrows,
  'declarations as arrows': writeDeclarationsAsArrows,
  'methods as functions': writeMethodsAsFunctions,
  'functions as methods': writeFunctionsAsMethods,
  'without types': leaveOutTypes,
  'arguments in constants': nameArguments,
  'constants as arguments': inlineArguments,
  'return with await': awaitReturns,
  'return without await': returnWithoutAwait,
  'if turned round': turnIfs,
  'rest nested': nestRest,
  'helper in the file': pullOutHelper,
  'helper in the class': pullOutMethod,
  'helper in another file': moveHelper,
  'statements in blocks': putIntoBlocks,
  'in try and finally': putIntoTryFinally,
  'in try and catch': putIntoTryCatch,
  CRLF: useCarriageReturns,
} as const satisfies Readonly<Record<string, Change>>;

export type ChangeName = keyof typeof changes;

export const changeNames = Object.keys(changes) as ChangeName[];
