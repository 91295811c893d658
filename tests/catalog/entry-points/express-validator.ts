import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a custom validator runs per request',
      code: "import { body } from 'express-validator';\nexport const rules = [body('email').isEmail().custom(async (value) => {\n  ASK();\n})];",
      runs: 'request',
    },
    {
      because: 'the type of the variable names a validator',
      code: "import type { CustomValidator } from 'express-validator';\nexport const isFree: CustomValidator = async (value) => {\n  ASK();\n};",
      runs: 'request',
    },
    {
      because: 'a schema names its validators',
      code: "const { checkSchema } = require('express-validator');\nmodule.exports = checkSchema({ email: { custom: { options: isFree } } });\nasync function isFree(value) {\n  ASK();\n}",
      runs: 'request',
    },
  ],
  once: [
    {
      because: 'a creation among the arguments runs when the chain is made',
      code: "import { body } from 'express-validator';\nimport { isFree } from './is-free.js';\nexport const rules = body('email').custom(isFree(ASK()));",
    },
  ],
  lookalikes: [
    {
      because: 'custom() of another package is not known',
      code: "import { body } from './body.js';\nbody('email').custom(() => ASK());",
    },
  ],
} satisfies EntryPointSamples;
