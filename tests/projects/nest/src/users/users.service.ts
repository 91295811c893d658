import { Injectable } from '@nestjs/common';
import { DatabaseService } from '../database.service';
import { MailService } from '../mail/mail.service';

@Injectable()
export class UsersService {
  constructor(
    private readonly database: DatabaseService,
    private readonly mail: MailService,
  ) {}

  find(id: string) {
    return this.database.pool.query('SELECT * FROM users WHERE id = $1', [id]);
  }

  async invite(id: string) {
    await this.mail.send(`user-${id}@example.com`, 'Welcome');
  }
}
