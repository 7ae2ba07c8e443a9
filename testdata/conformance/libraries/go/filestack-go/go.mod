module github.com/filestack/filestack-go

go 1.16
