// Runs the Go client of OSS, as it is, against the endpoint of a store: main PORT BUCKET, the key in the environment.
package main

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"os"

	"github.com/aliyun/aliyun-oss-go-sdk/oss"
)

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func main() {
	content := bytes.Repeat([]byte("minutes "), 10000)
	for _, version := range []oss.AuthVersionType{oss.AuthV1, oss.AuthV4} {
		client, err := oss.New("http://127.0.0.1:"+os.Args[1], os.Getenv("OSS_KEY"), os.Getenv("OSS_SECRET"),
			oss.AuthVersion(version), oss.Region("cn-hangzhou"))
		must(err)
		bucket, err := client.Bucket(os.Args[2])
		must(err)
		must(bucket.PutObject("会议/a+b %.txt", bytes.NewReader(content), oss.ServerSideEncryption("KMS")))
		body, err := bucket.GetObject("会议/a+b %.txt")
		must(err)
		read, err := io.ReadAll(body)
		must(err)
		must(body.Close())
		if !bytes.Equal(read, content) {
			log.Fatal("other content came back")
		}
	}
	fmt.Println("go: done")
}
