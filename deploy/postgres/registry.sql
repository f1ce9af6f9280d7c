-- Beside the read models: the schema registry keeps its schemas here.
CREATE DATABASE registry;
