import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a query',
      runs: 'request',
      code: `
import { Query, Resolver } from 'type-graphql';
@Resolver()
export class UserResolver {
  @Query(() => [String])
  async users() {
    return ASK();
  }
}`,
    },
    {
      because: 'a mutation that calls a private method',
      runs: 'request',
      code: `
import { Arg, Mutation, Resolver } from 'type-graphql';
@Resolver()
export class UserResolver {
  @Mutation(() => Boolean)
  async rename(@Arg('name') name: string) {
    return this.save(name);
  }
  private save(name: string) {
    return ASK(name);
  }
}`,
    },
    {
      because: 'a middleware',
      runs: 'request',
      code: `
import { Query, Resolver, UseMiddleware } from 'type-graphql';
const log = async ({ info }, next) => {
  await ASK(info);
  return next();
};
@Resolver()
export class UserResolver {
  @Query(() => String)
  @UseMiddleware(log)
  name() {
    return 'x';
  }
}`,
    },
    {
      because: 'the type of a middleware',
      runs: 'request',
      code: `
import type { MiddlewareFn } from 'type-graphql';
export const withDb: MiddlewareFn<{ db: unknown }> = async ({ context }, next) => {
  context.db = ASK();
  return next();
};`,
    },
  ],
  once: [
    {
      because: 'the container makes one resolver',
      code: `
import { Query, Resolver } from 'type-graphql';
@Resolver()
export class UserResolver {
  private readonly pool = ASK();
  @Query(() => [String])
  users() {
    return this.pool.query('select 1');
  }
}`,
    },
  ],
  lookalikes: [
    {
      because: 'a decorator of the same name from the project',
      code: `
import { Query } from './decorators';
export class Report {
  @Query()
  rows() {
    return ASK();
  }
}`,
    },
  ],
} satisfies EntryPointSamples;
