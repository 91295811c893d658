import { Controller, Get, Param, Post } from '@nestjs/common';
import { UsersService } from './users.service';

@Controller('users')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Get(':id')
  show(@Param('id') id: string) {
    return this.users.find(id);
  }

  @Post(':id/invitation')
  invite(@Param('id') id: string) {
    return this.users.invite(id);
  }
}
