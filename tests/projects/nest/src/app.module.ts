import { Module } from '@nestjs/common';
import { UsersController } from './users/users.controller';
import { UsersService } from './users/users.service';
import { MailService } from './mail/mail.service';
import { DatabaseService } from './database.service';

@Module({ controllers: [UsersController], providers: [UsersService, MailService, DatabaseService] })
export class AppModule {}
