import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a listener of an entity',
      runs: 'event',
      code: `
import { BeforeInsert, Entity } from 'typeorm';
@Entity()
export class User {
  @BeforeInsert()
  async hash() {
    await ASK(this);
  }
}`,
    },
    {
      because: 'a method of a subscriber',
      runs: 'event',
      code: `
import { EventSubscriber, type EntitySubscriberInterface, type InsertEvent } from 'typeorm';
@EventSubscriber()
export class Audit implements EntitySubscriberInterface {
  async afterInsert(event: InsertEvent<unknown>) {
    await ASK(event);
  }
}`,
    },
  ],
  once: [
    {
      because: 'a subscriber is made once',
      code: `
import { EventSubscriber, type EntitySubscriberInterface } from 'typeorm';
@EventSubscriber()
export class Audit implements EntitySubscriberInterface {
  private readonly redis = ASK();
  afterInsert() {
    return this.redis.publish('audit', 'x');
  }
}`,
    },
  ],
  lookalikes: [
    {
      because: 'a decorator of the project',
      code: `
import { BeforeInsert } from './decorators';
export class User {
  @BeforeInsert()
  hash() {
    return ASK();
  }
}`,
    },
  ],
} satisfies EntryPointSamples;
