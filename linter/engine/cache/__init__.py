"""What checks remember of files that are as they were."""
