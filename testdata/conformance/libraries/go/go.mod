module example

go 1.21

require github.com/filestack/filestack-go v0.0.0

replace github.com/filestack/filestack-go => ./filestack-go
