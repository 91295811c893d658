import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'the verify function of a strategy',
      runs: 'request',
      code: `
import passport from 'passport';
import { Strategy as LocalStrategy } from 'passport-local';
passport.use(new LocalStrategy(async (username, password, done) => {
  done(null, await ASK(username));
}));`,
    },
    {
      because: 'options in front, a function declared below, from CommonJS',
      runs: 'request',
      file: 'auth.js',
      code: `
const passport = require('passport');
const JwtStrategy = require('passport-jwt').Strategy;
passport.use('jwt', new JwtStrategy({ secretOrKey: 'x' }, verify));
function verify(payload, done) {
  ASK(payload.sub).then((user) => done(null, user));
}`,
    },
    {
      because: 'the user of a session',
      runs: 'request',
      code: `
import passport from 'passport';
passport.deserializeUser(async (id, done) => {
  done(null, await ASK(id));
});`,
    },
  ],
  once: [
    {
      because: 'the options of a strategy are arguments',
      code: `
import passport from 'passport';
import { Strategy } from 'passport-jwt';
passport.use(new Strategy({ secretOrKeyProvider: ASK() }, (payload, done) => done(null, payload)));`,
    },
  ],
  lookalikes: [
    {
      because: 'a strategy of the project',
      code: `
import { PriceStrategy } from './pricing';
new PriceStrategy(() => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
