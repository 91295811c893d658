import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a method of a controller gets the context of a request',
      code: "import type { HttpContext } from '@adonisjs/core/http';\nexport default class UsersController {\n  async index({ request }: HttpContext) {\n    ASK();\n  }\n}",
      runs: 'request',
      file: 'app/controllers/users_controller.ts',
    },
    {
      because: 'middleware gets the context of a request',
      code: "import type { HttpContext } from '@adonisjs/core/http';\nimport type { NextFn } from '@adonisjs/core/types/http';\nexport default class TenantMiddleware {\n  async handle(ctx: HttpContext, next: NextFn) {\n    ASK();\n    return next();\n  }\n}",
      runs: 'request',
      file: 'app/middleware/tenant_middleware.ts',
    },
    {
      because: 'the exception handler runs per failed request',
      code: "import { ExceptionHandler } from '@adonisjs/core/http';\nexport default class HttpExceptionHandler extends ExceptionHandler {\n  async report(error) {\n    ASK();\n  }\n}",
      runs: 'request',
      file: 'app/exceptions/handler.ts',
    },
  ],
  once: [
    {
      because: 'a command runs once per call of the command line',
      code: "import { BaseCommand } from '@adonisjs/core/ace';\nexport default class Import extends BaseCommand {\n  async run() {\n    ASK();\n  }\n}",
      file: 'commands/import.ts',
    },
  ],
  lookalikes: [
    {
      because: 'a provider registers at start-up',
      code: "import type { ApplicationService } from '@adonisjs/core/types';\nexport default class DbProvider {\n  constructor(protected app: ApplicationService) {}\n  register() {\n    this.app.container.singleton('db', () => ASK());\n  }\n}",
      file: 'providers/db_provider.ts',
    },
  ],
} satisfies EntryPointSamples;
