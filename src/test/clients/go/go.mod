module strongroom.example/client

go 1.20

require github.com/aliyun/aliyun-oss-go-sdk v3.0.2+incompatible
