import 'reflect-metadata'; // what decorators write to, before any class is read
