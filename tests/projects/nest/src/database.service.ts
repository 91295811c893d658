import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';

// One instance for the application, and one pool in it.
@Injectable()
export class DatabaseService {
  readonly pool = new Pool();
}
